package dk.klyngeflow.portal;

import dk.klyngeflow.funds.Pool;
import dk.klyngeflow.shared.CaseNumber;
import dk.klyngeflow.shared.ClusterId;
import java.util.Locale;

/** The addresses of the pages about money. */
final class FundLinks {

    private FundLinks() {}

    static String year(ClusterId cluster, int year) {
        return "/klynger/%s/midler/%d".formatted(cluster, year);
    }

    static String pool(Pool pool) {
        return year(pool.cluster(), pool.year()) + "/puljer/" + part(pool);
    }

    /** The pool's postings of this group only. */
    static String pool(Pool pool, PostingGroup group) {
        return pool(pool) + "?vis=" + group.id();
    }

    static String project(ClusterId cluster, CaseNumber number) {
        return "/klynger/%s/midler/projekter/%s".formatted(cluster, number);
    }

    static String part(Pool pool) {
        return pool.part().name().toLowerCase(Locale.ROOT);
    }
}
