package dk.klyngeflow.casework.fundapplication;

import static dk.klyngeflow.casework.engine.CaseVars.CASE_NUMBER;
import static dk.klyngeflow.casework.engine.CaseVars.CASE_TITLE;
import static dk.klyngeflow.casework.engine.CaseVars.CLUSTER_ID;

import dk.klyngeflow.applications.Application;
import dk.klyngeflow.applications.Applications;
import dk.klyngeflow.applications.Sent;
import dk.klyngeflow.cases.CaseRegister;
import dk.klyngeflow.cases.CaseType;
import dk.klyngeflow.cases.NewCase;
import dk.klyngeflow.casework.engine.Var;
import dk.klyngeflow.casework.leveltreatment.LevelTreatment;
import dk.klyngeflow.deadlines.KlyngeClock;
import dk.klyngeflow.funds.EntryKey;
import dk.klyngeflow.funds.FundLedger;
import dk.klyngeflow.funds.PoolId;
import dk.klyngeflow.funds.Reservation;
import dk.klyngeflow.shared.Actor;
import dk.klyngeflow.shared.ClusterId;
import dk.klyngeflow.shared.Refusal;
import dk.klyngeflow.shared.Subject;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the program tells {@code fundApplication}: an application has come. */
@Component
@Transactional
public class ApplicationFlow {

    private static final int DESCRIPTION = 4000;

    private final RuntimeService runtime;
    private final CaseRegister cases;
    private final Applications applications;
    private final FundLedger ledger;
    private final ApplicationFacts facts;
    private final ApplicationDates dates;
    private final KlyngeClock clock;

    ApplicationFlow(
            RuntimeService runtime,
            CaseRegister cases,
            Applications applications,
            FundLedger ledger,
            ApplicationFacts facts,
            ApplicationDates dates,
            KlyngeClock clock) {
        this.runtime = runtime;
        this.cases = cases;
        this.applications = applications;
        this.ledger = ledger;
        this.facts = facts;
        this.dates = dates;
        this.clock = clock;
    }

    /** An application that was taken in, and the process that it began. */
    record Begun(Application application, String processInstanceId) {}

    /** Opens the case, registers the application and lets the secretariat of the lowest body screen it. */
    Begun submit(ClusterId cluster, Sent sent, String submitter) {
        var file = cases.open(new NewCase(
                cluster,
                CaseType.FUND_APPLICATION,
                Subject.CLUSTER_FUNDS,
                sent.title(),
                description(sent),
                submitter,
                clock.today(),
                null,
                null,
                null));
        var application = applications.submit(file.number(), cluster, sent);
        cases.moveTo(file.number(), facts.screenedBy(application).id());
        return new Begun(application, start(application, submitter));
    }

    /**
     * Registers a project that was granted before the cluster began here; {@link #goOn} sets it going.
     *
     * @param origin names it, so that a repeated import finds it
     * @throws Refusal where the pool is short; then the caller's transaction is to be rolled back
     */
    public Application registerGranted(ClusterId cluster, Sent sent, String origin, PoolId pool, String decision) {
        var file = cases.open(new NewCase(
                        cluster,
                        CaseType.FUND_APPLICATION,
                        Subject.CLUSTER_FUNDS,
                        sent.title(),
                        description(sent),
                        Actor.SYSTEM.id(),
                        clock.today(),
                        null,
                        null,
                        null)
                .withOrigin(origin));
        var application = applications.submit(file.number(), cluster, sent);
        cases.moveTo(file.number(), facts.screenedBy(application).id());
        applications.assign(file.number(), pool);
        int round = application.holdRound();
        var reservation = ledger.hold(
                EntryKey.of("hold", file.number(), round), pool, file.number(), round, application.applied());
        if (reservation instanceof Reservation.Short shortfall) {
            throw new Refusal("granted", "short", "Puljen mangler %s.".formatted(shortfall.missing()));
        }
        ledger.grant(
                EntryKey.of("grant", file.number(), round),
                pool,
                file.number(),
                round,
                application.applied(),
                decision);
        applications.granted(file.number(), application.applied());
        return applications.get(file.number());
    }

    /** The granted project goes on where its grant leaves every application: its project is carried out. */
    public void goOn(Application granted) {
        runtime.createProcessInstanceByKey(FundApplication.PROCESS)
                .businessKey(granted.number().value())
                .setVariables(variables(granted, null))
                .startBeforeActivity(FundApplication.PROJECT)
                .execute();
    }

    /** What the case's pages show of it. */
    static String description(Sent sent) {
        var text = "%s søger om %s\n%s".formatted(sent.applicant(), sent.amount(), sent.purpose());
        return text.length() <= DESCRIPTION ? text : text.substring(0, DESCRIPTION);
    }

    private String start(Application application, String submitter) {
        return runtime.startProcessInstanceByKey(
                        FundApplication.PROCESS, application.number().value(), variables(application, submitter))
                .getId();
    }

    private Map<String, Object> variables(Application application, @Nullable String submitter) {
        var variables = new HashMap<String, Object>();
        variables.putAll(Var.passing(facts.ofSent(application)));
        variables.putAll(facts.bodies(application));
        variables.put(CASE_NUMBER.name(), application.number().value());
        variables.put(CASE_TITLE.name(), application.sent().title());
        variables.put(CLUSTER_ID.name(), application.cluster().value());
        variables.put(LevelTreatment.SUBMITTER_ID.name(), submitter);
        // Screening makes it ready for the first meeting.
        variables.put(LevelTreatment.QUALIFIED.name(), true);
        variables.put(LevelTreatment.ANSWER.name(), null);
        variables.put(LevelTreatment.APPROVED.name(), false);
        variables.put(FundApplication.RESERVED.name(), false);
        variables.put(FundApplication.SCREEN_DUE.name(), dates.screening());
        variables.put(FundApplication.REQUEST_DUE.name(), dates.request());
        return variables;
    }
}
