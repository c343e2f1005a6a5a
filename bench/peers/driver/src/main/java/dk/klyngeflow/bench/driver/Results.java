package dk.klyngeflow.bench.driver;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/** What was measured; a part that did not run is empty. */
class Results {

    String server = "";
    String processors = "";
    int finished;
    final Map<Entry, List<Cost>> costs = new EnumMap<>(Entry.class);
    final Map<Entry, List<Cost>> empty = new EnumMap<>(Entry.class);
    final Map<Entry, List<Cost>> full = new EnumMap<>(Entry.class);
    final Map<Entry, List<Double>> starts = new EnumMap<>(Entry.class);
    final Map<Integer, Map<Entry, double[]>> lists = new TreeMap<>();

    /** The median of this contestant's ratios to stock Camunda, round by round. */
    double ratio(Entry entry, ToDoubleFunction<Cost> of) {
        return ratio(costs.get(entry), costs.get(Entry.CAMUNDA), of);
    }

    static double ratio(List<Cost> ours, List<Cost> theirs, ToDoubleFunction<Cost> of) {
        return Cost.median(IntStream.range(0, ours.size())
                .mapToDouble(i -> of.applyAsDouble(ours.get(i)) / of.applyAsDouble(theirs.get(i)))
                .toArray());
    }

    static double percentile(double[] taken, int percent) {
        var sorted = taken.clone();
        Arrays.sort(sorted);
        return sorted[Math.min(sorted.length - 1, sorted.length * percent / 100)];
    }

    static String spread(double[] taken) {
        return String.format(Locale.ROOT, "median %.1f ms, p95 %.1f ms", percentile(taken, 50), percentile(taken, 95));
    }
}
