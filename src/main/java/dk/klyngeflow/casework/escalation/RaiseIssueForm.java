package dk.klyngeflow.casework.escalation;

import dk.klyngeflow.cases.CaseRegister;
import dk.klyngeflow.cases.NewCase;
import dk.klyngeflow.casework.door.StartForm;
import dk.klyngeflow.deadlines.KlyngeClock;
import dk.klyngeflow.forms.FormData;
import dk.klyngeflow.forms.Option;
import dk.klyngeflow.identity.SignedIn;
import dk.klyngeflow.organisation.Body;
import dk.klyngeflow.organisation.Organisation;
import dk.klyngeflow.shared.BodyId;
import dk.klyngeflow.shared.CaseNumber;
import dk.klyngeflow.shared.Refusal;
import dk.klyngeflow.shared.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** event_issueRaised, "Rejs en problemstilling": anyone may raise one, with the data behind it. */
@Component
class RaiseIssueForm implements StartForm {

    static final String FORM = "raiseIssue";

    private final Organisation organisation;
    private final IssueEscalationFlow escalation;
    private final CaseRegister cases;
    private final KlyngeClock clock;

    RaiseIssueForm(Organisation organisation, IssueEscalationFlow escalation, CaseRegister cases, KlyngeClock clock) {
        this.organisation = organisation;
        this.escalation = escalation;
        this.cases = cases;
        this.clock = clock;
    }

    @Override
    public String processKey() {
        return IssueEscalation.PROCESS;
    }

    @Override
    public String formId() {
        return FORM;
    }

    /**
     * The forums of the person's own clusters that decide something today. Whoever chairs or serves a body may also propose
     * something to the regional forum that it passes problems on to, whose agenda it helps to set.
     */
    @Override
    public Map<String, List<Option>> options(SignedIn person) {
        return Map.of(
                "bodies",
                organisation.bodies().stream()
                        .filter(body -> person.tenants().contains(body.owner().value()) || contributes(person, body))
                        .filter(body -> body.mayDecide() && body.isValidOn(clock.today()))
                        .map(body -> new Option(body.id().value(), body.name()))
                        .toList());
    }

    private boolean contributes(SignedIn person, Body regional) {
        return organisation.bodies().stream()
                .filter(body -> body.regional().filter(regional.id()::equals).isPresent())
                .filter(body -> body.isValidOn(clock.today()))
                .anyMatch(body -> person.isInAny(List.of(body.secretariatGroup(), body.chairGroup())));
    }

    @Override
    public Started submit(FormData data, SignedIn person) {
        var forum = organisation.body(new BodyId(data.text("bodyId")));
        var subject = data.choice("subject", Subject.class);
        var beginning = new Route.Beginning(
                forum.id(),
                subject,
                data.text("raisedBy"),
                data.text("significance"),
                keepsInForum(data, forum, subject));
        var raised = escalation.raise(
                NewCase.raised(
                        forum.owner(),
                        subject,
                        data.text("title"),
                        data.text("description"),
                        person.id(),
                        clock.today()),
                beginning);
        var number = raised.file().number();
        cases.keepForm(number, formId(), person.actor(), data.toJson());
        return new Started(raised.processInstanceId(), number.value());
    }

    /** It may end at its first level; otherwise each level sends it on to the next. */
    @Override
    public Way way(CaseNumber number) {
        var bodies = new ArrayList<BodyId>();
        for (var step = cases.get(number).body();
                step.isPresent() && !bodies.contains(step.get());
                step = organisation.body(step.get()).upward()) {
            bodies.add(step.get());
        }
        return new Way(List.copyOf(bodies), true);
    }

    /** A subject that the forum leaves to another may be kept with a reason, for the rule is a DEFAULT. */
    private static boolean keepsInForum(FormData data, Body forum, Subject subject) {
        boolean wanted = subject == Subject.CHILD_PSYCHIATRY && data.flag("keepInForum");
        if (wanted && forum.exclusionOf(subject).isEmpty()) {
            throw new Refusal(
                    "keepInForum", "notNeeded", forum.name() + " behandler allerede området: fjern markeringen.");
        }
        return wanted;
    }
}
