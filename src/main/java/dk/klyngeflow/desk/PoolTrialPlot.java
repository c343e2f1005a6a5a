package dk.klyngeflow.desk;

import dk.klyngeflow.funds.Pool;
import dk.klyngeflow.funds.PoolTrial.TriedPool;
import dk.klyngeflow.shared.Money;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The pools as they were and as they would have been, on one scale. The table beside the plot says the same in numbers. */
record PoolTrialPlot(List<Bar> bars, int height) {

    private static final int WIDTH = 1000;
    private static final int STEP = 84;
    /** Narrower segments hold no text. */
    private static final int WIDE_ENOUGH = 110;

    record Bar(String name, int y, List<Segment> segments) {}

    record Segment(String css, String name, Money amount, double x, double width, String text) {}

    static PoolTrialPlot of(List<Pool> now, List<TriedPool> tried) {
        var most = Stream.concat(now.stream().map(Pool::in), tried.stream().map(TriedPool::in))
                .max(Money::compareTo)
                .orElse(Money.ZERO);
        var bars = new ArrayList<Bar>();
        for (var pool : now) {
            bars.add(bar(
                    pool.part().danish() + ", nu",
                    bars.size(),
                    pool.granted().plus(pool.spentBefore()),
                    pool.held(),
                    pool.free(),
                    most));
        }
        for (var pool : tried) {
            bars.add(bar(
                    pool.part().danish() + ", med kopien",
                    bars.size(),
                    pool.granted(),
                    pool.held(),
                    pool.free(),
                    most));
        }
        return new PoolTrialPlot(List.copyOf(bars), bars.size() * STEP);
    }

    private static Bar bar(String name, int index, Money granted, Money held, Money free, Money most) {
        var segments = new ArrayList<Segment>();
        add(segments, "granted", "Bevilget", granted, most);
        add(segments, "held", "Reserveret", held, most);
        add(segments, "free", "Frit", free, most);
        return new Bar(name, index * STEP, segments);
    }

    private static void add(List<Segment> segments, String css, String name, Money amount, Money most) {
        if (!amount.isPositive()) {
            return;
        }
        double x = segments.stream().mapToDouble(Segment::width).sum();
        double width = (double) WIDTH * amount.oere() / most.oere();
        segments.add(new Segment(css, name, amount, x, width, width < WIDE_ENOUGH ? "" : amount.toString()));
    }
}
