package dk.klyngeflow.casework.fundapplication;

import static dk.klyngeflow.casework.engine.Var.values;

import dk.klyngeflow.applications.Application;
import dk.klyngeflow.applications.Screening;
import dk.klyngeflow.applications.TargetGroup;
import dk.klyngeflow.deadlines.ProjectPeriod;
import dk.klyngeflow.funds.AllocationModel;
import dk.klyngeflow.organisation.Body;
import dk.klyngeflow.organisation.Organisation;
import dk.klyngeflow.shared.BodyId;
import dk.klyngeflow.shared.Level;
import dk.klyngeflow.shared.Money;
import dk.klyngeflow.shared.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What the tables see of an application, and which bodies stand on its way. */
@Component
class ApplicationFacts {

    private final Organisation organisation;

    ApplicationFacts(Organisation organisation) {
        this.organisation = organisation;
    }

    /** For {@code fundEligibility} and {@code projectSize}. */
    Map<String, Object> ofSent(Application application) {
        var rules = organisation.regionOf(application.cluster()).fundRules();
        return ofSent(application, rules.sectorsRequired().value(), rules.limit());
    }

    /** The same, with other thresholds than the region's. */
    Map<String, Object> ofSent(Application application, long sectorsRequired, Optional<Money> largeFrom) {
        var sent = application.sent();
        boolean aboveLimit =
                largeFrom.map(limit -> !limit.exceeds(application.applied())).orElse(false);
        return values(
                FundApplication.ENOUGH_SECTORS.with(sent.sectorCount() >= sectorsRequired),
                FundApplication.LISTED_TARGET_GROUP.with(sent.targetGroup() != TargetGroup.OTHER),
                FundApplication.DEVELOPMENT_ONLY.with(sent.isDevelopmentOnly()),
                FundApplication.ABOVE_AMOUNT_LIMIT.with(aboveLimit),
                FundApplication.SECTOR_COUNT.with(sent.sectorCount()),
                FundApplication.DURATION_MONTHS.with(period(application).months()));
    }

    /** For {@code fundPool} and {@code fundDecisionPath}. */
    Map<String, Object> ofScreened(Application application, AllocationModel effective, Screening found) {
        return values(
                FundApplication.ALLOCATION_MODEL.with(effective.name()),
                FundApplication.ORIGIN.with(found.origin().name()),
                FundApplication.MOST_OF_YEAR.with(period(application).fillsMostOfItsYear()),
                FundApplication.PROJECT_SIZE.with(found.size().name()),
                FundApplication.CALLED_IN.with(found.calledIn()),
                FundApplication.OPERATIONS_DELEGATED.with(isDelegated(operations(application), application)),
                FundApplication.STRATEGIC_DELEGATED.with(isDelegated(strategic(application), application)),
                FundApplication.HAS_POLITICAL_LEVEL.with(political(application).isPresent()));
    }

    /** For {@code fundDecisionPath}, before anybody has screened it: as the tables would have it, called in by nobody. */
    Map<String, Object> ofUnscreened(Application application, String size) {
        return values(
                FundApplication.PROJECT_SIZE.with(size),
                FundApplication.CALLED_IN.with(false),
                FundApplication.OPERATIONS_DELEGATED.with(isDelegated(operations(application), application)),
                FundApplication.STRATEGIC_DELEGATED.with(isDelegated(strategic(application), application)),
                FundApplication.HAS_POLITICAL_LEVEL.with(political(application).isPresent()));
    }

    /** The bodies on the way to that level, from the lowest upward. */
    List<BodyId> way(Application application, Level last, boolean strategicToo) {
        var way = new ArrayList<BodyId>();
        operations(application).map(Body::id).ifPresent(way::add);
        if (last == Level.STRATEGIC || last == Level.POLITICAL && strategicToo) {
            strategic(application).map(Body::id).ifPresent(way::add);
        }
        if (last == Level.POLITICAL) {
            political(application).map(Body::id).ifPresent(way::add);
        }
        return List.copyOf(way);
    }

    /** The bodies that the process calls; null for a level that the cluster does not have. */
    Map<String, Object> bodies(Application application) {
        return values(
                FundApplication.OPERATIONS_BODY.with(idOf(operations(application))),
                FundApplication.HAS_OPERATIONS_LEVEL.with(
                        operations(application).isPresent()),
                FundApplication.STRATEGIC_BODY.with(idOf(strategic(application))),
                FundApplication.POLITICAL_BODY.with(idOf(political(application))),
                FundApplication.SECRETARIAT_GROUP.with(screenedBy(application).secretariatGroup()));
    }

    /** The lowest body on the way: its secretariat screens. */
    Body screenedBy(Application application) {
        return operations(application)
                .or(() -> strategic(application))
                .or(() -> political(application))
                .orElseThrow(() -> new IllegalStateException(application.cluster() + " has no body that could decide"));
    }

    private Optional<Body> operations(Application application) {
        return organisation
                .bodyAt(application.cluster(), Level.OPERATIONS)
                .or(() -> organisation.bodyAt(application.cluster(), Level.THEME_GROUP));
    }

    private Optional<Body> strategic(Application application) {
        return organisation.bodyAt(application.cluster(), Level.STRATEGIC);
    }

    private Optional<Body> political(Application application) {
        return organisation.bodyAt(application.cluster(), Level.POLITICAL);
    }

    /** Whether a recorded decision lets the body give this much money by itself. */
    private static boolean isDelegated(Optional<Body> body, Application application) {
        return body.flatMap(found -> found.competence().delegationFor(Subject.CLUSTER_FUNDS))
                .map(delegation -> delegation.covers(application.applied()))
                .orElse(false);
    }

    private static ProjectPeriod period(Application application) {
        return new ProjectPeriod(
                application.sent().startsOn(), application.sent().endsOn());
    }

    private static String idOf(Optional<Body> body) {
        return body.map(found -> found.id().value()).orElse(null);
    }
}
