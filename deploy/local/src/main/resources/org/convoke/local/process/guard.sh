# Holds the read end of a pipe whose other end is in a JVM, and ends what the JVM started when the JVM is gone.
#   watch PID SIGNAL   end this process with this signal (with KILL after eight seconds)
#   forget PID
#   remove PATH        delete this temporary folder afterwards
trap '' HUP INT TERM
watched=''
folders=''
while IFS=' ' read -r verb first second; do
    case $verb in
        watch) watched="$watched $first/$second" ;;
        forget)
            kept=''
            for entry in $watched; do
                [ "${entry%/*}" = "$first" ] || kept="$kept $entry"
            done
            watched=$kept
            ;;
        remove) folders="$folders$first${second:+ $second}
" ;;
    esac
done

for entry in $watched; do
    kill "-${entry#*/}" "${entry%/*}" 2>/dev/null
    kill -CONT "${entry%/*}" 2>/dev/null
done
round=0
while [ $round -lt 80 ]; do
    alive=''
    for entry in $watched; do
        kill -0 "${entry%/*}" 2>/dev/null && alive=yes
    done
    [ -z "$alive" ] && break
    sleep 0.1
    round=$((round + 1))
done
for entry in $watched; do
    kill -KILL "${entry%/*}" 2>/dev/null
done
printf '%s' "$folders" | while IFS= read -r folder; do
    rm -rf -- "$folder"
done
