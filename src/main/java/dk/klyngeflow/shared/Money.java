package dk.klyngeflow.shared;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.Locale;

/** An amount in øre, as a whole number: sums are exact. */
public record Money(long oere) implements Comparable<Money> {

    public static final Money ZERO = new Money(0);

    public static Money ofOere(long oere) {
        return new Money(oere);
    }

    public static Money ofKroner(long kroner) {
        return new Money(Math.multiplyExact(kroner, 100L));
    }

    /**
     * @throws ArithmeticException where there are parts of an øre, or more than fits
     */
    public static Money ofKroner(BigDecimal kroner) {
        return new Money(kroner.movePointRight(2).longValueExact());
    }

    public Money plus(Money other) {
        return new Money(Math.addExact(oere, other.oere));
    }

    public Money minus(Money other) {
        return new Money(Math.subtractExact(oere, other.oere));
    }

    public boolean exceeds(Money other) {
        return oere > other.oere;
    }

    public boolean isPositive() {
        return oere > 0;
    }

    @Override
    public int compareTo(Money other) {
        return Long.compare(oere, other.oere);
    }

    /** As Danes write it: {@code 871.553 kr.}, with øre only where there are any. */
    @Override
    public String toString() {
        var format = NumberFormat.getNumberInstance(Locale.forLanguageTag("da-DK"));
        if (oere % 100 != 0) {
            format.setMinimumFractionDigits(2);
        }
        return format.format(oere / 100.0) + " kr.";
    }
}
