package dk.klyngeflow.casework.whatif;

import dk.klyngeflow.shared.ClusterId;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What one table would be asked about a cluster's cases. Implemented by the process that asks the table. */
public interface PastQuestions {

    /** The id of the decision. */
    String table();

    /** The answers that stop a case, as they stand in the table's cells. */
    Set<String> stops();

    default List<Threshold> thresholds(ClusterId cluster) {
        return List.of();
    }

    /**
     * Every case of the cluster of which enough is on record, oldest first.
     *
     * @param thresholds by name; one that is absent has no limit
     */
    List<PastCase> of(ClusterId cluster, Map<String, Long> thresholds);
}
