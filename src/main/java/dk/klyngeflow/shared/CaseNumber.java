package dk.klyngeflow.shared;

import java.util.Optional;
import java.util.regex.Pattern;

/** A case's number as people write it, {@code NJVEST-2026-0042}. It is the business key of the case's processes. */
public record CaseNumber(String value) {

    private static final Pattern FORM = Pattern.compile("[A-Z]{2,12}-\\d{4}-\\d{4,6}");

    public CaseNumber {
        if (value == null || !FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not a case number: " + value);
        }
    }

    /** The number that somebody wrote; empty for what is none. */
    public static Optional<CaseNumber> parse(String written) {
        return Optional.ofNullable(written)
                .filter(text -> FORM.matcher(text).matches())
                .map(CaseNumber::new);
    }

    /** The number {@code sequence} of the cluster and year. */
    public static CaseNumber of(ClusterId cluster, int year, int sequence) {
        return new CaseNumber(
                "%s-%d-%04d".formatted(cluster.value().toUpperCase(java.util.Locale.ROOT), year, sequence));
    }

    @Override
    public String toString() {
        return value;
    }
}
