package org.convoke.kit.faults;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.convoke.local.process.ChildProcess;
import org.convoke.local.process.Launch;

/** Java in a process of its own, which a test may kill or stop. It ends with this JVM at the latest. */
final class JavaProcess {

    private JavaProcess() {}

    /** Runs a class of these tests. */
    static ChildProcess main(Class<?> main, Path folder, String name, List<String> arguments) {
        var command = java("-Xmx160m");
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
        command.addAll(arguments);
        return ChildProcess.start(Launch.of(name, command, folder, folder.resolve(name + ".log")));
    }

    static List<String> java(String... options) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "--enable-native-access=ALL-UNNAMED"));
        command.addAll(List.of(options));
        return command;
    }
}
