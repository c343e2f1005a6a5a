package dk.klyngeflow.casework.adhocgroup;

import dk.klyngeflow.casework.whatif.PastCase;
import dk.klyngeflow.casework.whatif.PastQuestions;
import dk.klyngeflow.groups.AdHocGroup;
import dk.klyngeflow.groups.GroupRegister;
import dk.klyngeflow.shared.ClusterId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What {@code adHocAuthority} would be asked about the groups that were proposed. */
@Component
class PastGroups implements PastQuestions {

    private final GroupRegister groups;
    private final GroupAuthority authority;

    PastGroups(GroupRegister groups, GroupAuthority authority) {
        this.groups = groups;
        this.authority = authority;
    }

    @Override
    public String table() {
        return AdHocGroupProcess.AUTHORITY_TABLE;
    }

    @Override
    public Set<String> stops() {
        return Set.of("\"NOT_ALLOWED\"");
    }

    @Override
    public List<PastCase> of(ClusterId cluster, Map<String, Long> thresholds) {
        return groups.ofClusters(List.of(cluster)).stream()
                .sorted(Comparator.comparing(AdHocGroup::proposedOn))
                .map(group -> PastCase.of(group.number(), authority.facts(group.body(), group.purpose())))
                .toList();
    }
}
