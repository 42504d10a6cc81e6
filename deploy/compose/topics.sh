#!/bin/bash
# Declares the topics of the platform: 12 partitions, 30 days; dead letters have one partition and are kept as long.
set -eu
declare_topic() {
    /opt/kafka/bin/kafka-topics.sh --bootstrap-server kafka:9092 --create --if-not-exists --topic "$1" \
        --partitions "$2" --replication-factor 1 --config retention.ms=2592000000 --config max.message.bytes=5242880
}
for topic in agenda.v1 registration.v1 delivery.v1; do
    declare_topic "$topic" 12
done
for topic in agenda.v1.registration agenda.v1.notification registration.v1.notification delivery.v1.registration; do
    declare_topic "$topic.dead-letter" 1
done
