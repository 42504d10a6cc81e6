package org.convoke.benchmarks.diff;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.convoke.programme.AgendaDiff;
import org.convoke.programme.Change;
import org.convoke.programme.Matching;
import org.convoke.programme.Programme;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** The difference of two programmes of 1,000 items. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(value = 1, jvmArgs = "-Xmx256m")
public class DiffBenchmark {

    private final Programme was = TwoProgrammes.was();
    private final Programme isNow = TwoProgrammes.isNow();
    private final Programme withoutIds = TwoProgrammes.withoutIds(isNow);
    private final Programme wasUnnumbered = TwoProgrammes.withoutNumbers(was);
    private final Programme unnumbered = TwoProgrammes.withoutNumbers(withoutIds);

    /** Measures, and prints the figures. */
    public static void main(String[] arguments) throws RunnerException {
        new Runner(new OptionsBuilder()
                        .include(DiffBenchmark.class.getSimpleName())
                        .build())
                .run();
    }

    /** Both programmes carry the same ids. */
    @Benchmark
    public List<Change> byIds() {
        return AgendaDiff.between(was, isNow);
    }

    /** The newer programme carries no ids: first it is matched with the older one, then compared. */
    @Benchmark
    public List<Change> withoutIds() {
        return AgendaDiff.between(was, Matching.between(was, withoutIds).accepted(List.of()));
    }

    /** The same where no item has a number either: times and titles are all that there is to know them by. */
    @Benchmark
    public List<Change> withoutNumbers() {
        return AgendaDiff.between(
                wasUnnumbered, Matching.between(wasUnnumbered, unnumbered).accepted(List.of()));
    }
}
