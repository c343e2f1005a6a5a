package dk.klyngeflow.casework;

import dk.klyngeflow.casework.adhocgroup.GroupFlow;
import dk.klyngeflow.groups.AdHocGroup;
import dk.klyngeflow.groups.GroupRegister;
import dk.klyngeflow.identity.SignedIn;
import dk.klyngeflow.organisation.Organisation;
import dk.klyngeflow.shared.CaseNumber;
import dk.klyngeflow.shared.Refusal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a body's chairs and secretariat do with its ad hoc groups outside the forms. Each call checks that the person is one
 * of them, is one transaction, and stores nothing where it refuses.
 */
@Component
public class GroupDesk {

    private final GroupFlow flow;
    private final GroupRegister groups;
    private final Organisation organisation;

    GroupDesk(GroupFlow flow, GroupRegister groups, Organisation organisation) {
        this.flow = flow;
        this.groups = groups;
        this.organisation = organisation;
    }

    /** Whether the person may extend, convene and close the group. */
    public boolean isLedBy(AdHocGroup group, SignedIn person) {
        var body = organisation.body(group.body());
        return person.isInAny(List.of(body.chairGroup(), body.secretariatGroup()));
    }

    /**
     * A longer life by decision; where another body has to approve it, the question goes to that body's next meeting.
     *
     * @param decidedOn when the body that set the group up decided, or recommended, it
     */
    @Transactional
    public void extend(CaseNumber number, LocalDate newEnd, LocalDate decidedOn, String words, SignedIn person) {
        require(number, person);
        flow.extend(number, newEnd, decidedOn, words, person.actor());
    }

    /** Lets closing the group become a task now. */
    @Transactional
    public void requestEnd(CaseNumber number, SignedIn person) {
        require(number, person);
        flow.requestEnd(number);
    }

    /** Calls a standby pool together. */
    @Transactional
    public void convene(CaseNumber number, LocalDateTime at, String place, String reason, SignedIn person) {
        require(number, person);
        flow.convene(number, at, place, reason, person.actor());
    }

    private void require(CaseNumber number, SignedIn person) {
        if (!isLedBy(groups.get(number), person)) {
            throw new Refusal(
                    "group",
                    "R-177",
                    "Kun forummets formandskab og sekretariat kan forlænge, indkalde og lukke gruppen.");
        }
    }
}
