package dk.klyngeflow.portal;

import dk.klyngeflow.funds.Pool;
import dk.klyngeflow.shared.Money;
import java.util.ArrayList;
import java.util.List;

/** Where the money of a year's pools is, as bars that share one scale. The table beside the plot says the same in numbers. */
record FundPlot(List<Bar> bars, int height) {

    /** The drawing's own units; the page scales it. */
    static final int WIDTH = 1000;

    static final int BAR_HEIGHT = 36;
    private static final int STEP = 84;
    /** Narrower segments hold no text. */
    private static final int WIDE_ENOUGH = 110;

    record Bar(String name, Money total, int y, List<Segment> segments) {}

    /** @param text what stands in it, empty where it is too narrow */
    record Segment(String css, String name, Money amount, double x, double width, String text) {}

    static FundPlot of(List<Pool> pools) {
        var most = pools.stream().map(Pool::in).max(Money::compareTo).orElse(Money.ZERO);
        var bars = new ArrayList<Bar>();
        for (var pool : pools) {
            bars.add(new Bar(pool.name(), pool.in(), bars.size() * STEP, segments(pool, most)));
        }
        return new FundPlot(bars, bars.size() * STEP);
    }

    private static List<Segment> segments(Pool pool, Money most) {
        var unpaid = pool.granted().plus(pool.spentBefore()).minus(pool.paid());
        var segments = new ArrayList<Segment>();
        add(segments, "paid", "Udbetalt", pool.paid(), most);
        add(segments, "granted", "Bevilget, ikke udbetalt", unpaid, most);
        add(segments, "held", "Reserveret", pool.held(), most);
        add(segments, "marked", "Venter på overførsel", pool.marked(), most);
        add(segments, "carried", "Overført til næste år", pool.carriedOut(), most);
        add(segments, "free", "Frit", pool.free(), most);
        return segments;
    }

    private static void add(List<Segment> segments, String css, String name, Money amount, Money most) {
        if (!amount.isPositive() || !most.isPositive()) {
            return;
        }
        double x = segments.isEmpty()
                ? 0
                : segments.get(segments.size() - 1).x()
                        + segments.get(segments.size() - 1).width();
        double width = (double) WIDTH * amount.oere() / most.oere();
        segments.add(new Segment(css, name, amount, x, width, width < WIDE_ENOUGH ? "" : amount.toString()));
    }
}
