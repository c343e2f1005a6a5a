package dk.klyngeflow.casework.succession;

import dk.klyngeflow.cases.CaseRegister;
import dk.klyngeflow.cases.CaseType;
import dk.klyngeflow.deadlines.KlyngeClock;
import dk.klyngeflow.organisation.Body;
import dk.klyngeflow.organisation.Organisation;
import dk.klyngeflow.shared.Actor;
import dk.klyngeflow.shared.CaseNumber;
import dk.klyngeflow.shared.Refusal;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A case that is at a body which has ended already, as where it came back down to one: it follows the others to the successor. */
@Component
@Transactional
public class LateHandOver {

    private final CaseRegister cases;
    private final OpenCases openCases;
    private final OpenGroups openGroups;
    private final Organisation organisation;
    private final KlyngeClock clock;

    LateHandOver(
            CaseRegister cases,
            OpenCases openCases,
            OpenGroups openGroups,
            Organisation organisation,
            KlyngeClock clock) {
        this.cases = cases;
        this.openCases = openCases;
        this.openGroups = openGroups;
        this.organisation = organisation;
        this.clock = clock;
    }

    /**
     * Hands the case over to whoever has taken over from its body.
     *
     * @return who that is
     * @throws Refusal where the case has ended, or nobody has taken over
     */
    public Body handOver(CaseNumber number, Actor by) {
        var file = cases.lock(number);
        var body = file.body().filter(found -> file.isOpen()).map(organisation::body);
        var heir = body.map(found -> organisation.standing(found.id(), clock.today()))
                .filter(found -> !Optional.of(found).equals(body))
                .orElseThrow(() -> new Refusal(
                        "caseNumber",
                        "noSuccessor",
                        "Sagen kan ikke overdrages: den er afsluttet, eller ingen har overtaget dens forum."));
        var ending = new Ending(body.get(), body.get().validTo(), clock.today(), Optional.of(heir), by);
        openCases.handOver(number.value(), ending);
        if (file.type() == CaseType.AD_HOC_GROUP) {
            openGroups.handOver(number.value(), ending);
        }
        return heir;
    }
}
