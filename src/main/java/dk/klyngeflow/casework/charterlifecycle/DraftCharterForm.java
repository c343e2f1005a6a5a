package dk.klyngeflow.casework.charterlifecycle;

import dk.klyngeflow.cases.CaseRegister;
import dk.klyngeflow.casework.door.StartForm;
import dk.klyngeflow.deadlines.KlyngeClock;
import dk.klyngeflow.forms.FormData;
import dk.klyngeflow.forms.Option;
import dk.klyngeflow.groups.BodyCharter;
import dk.klyngeflow.groups.Charters;
import dk.klyngeflow.identity.SignedIn;
import dk.klyngeflow.organisation.Body;
import dk.klyngeflow.organisation.Organisation;
import dk.klyngeflow.shared.BodyId;
import dk.klyngeflow.shared.Refusal;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/** event_charterDrafted, "Udkast til kommissorium": a body's secretariat or chairs send a draft to whoever adopts it. */
@Component
class DraftCharterForm implements StartForm {

    private final Organisation organisation;
    private final CharterFlow charters;
    private final CaseRegister cases;
    private final KlyngeClock clock;

    DraftCharterForm(Organisation organisation, CharterFlow charters, CaseRegister cases, KlyngeClock clock) {
        this.organisation = organisation;
        this.charters = charters;
        this.cases = cases;
        this.clock = clock;
    }

    @Override
    public String processKey() {
        return CharterLifecycle.PROCESS;
    }

    @Override
    public String formId() {
        return "draftCharter";
    }

    @Override
    public Map<String, List<Option>> options(SignedIn person) {
        return Map.of(
                "bodies", bodies(body -> person.isInAny(List.of(body.secretariatGroup(), body.chairGroup()))),
                "adopters",
                        bodies(body -> person.tenants().contains(body.owner().value()) && body.mayDecide()));
    }

    @Override
    public Started submit(FormData data, SignedIn person) {
        var body = organisation.body(new BodyId(data.text("bodyId")));
        var adopter = organisation.body(new BodyId(data.text("adoptedBy")));
        if (!isItselfOrAbove(adopter, body)) {
            throw new Refusal(
                    "adoptedBy",
                    "R-042",
                    "Kommissoriet vedtages af forummet selv eller af et, der ligger over det: vælg et af dem.");
        }
        var drafted = charters.draft(
                new CharterFlow.Draft(
                        body.id(),
                        adopter.id(),
                        new BodyCharter(
                                data.text("title"),
                                data.rows("sections").stream()
                                        .map(row ->
                                                new BodyCharter.Section(row.text("heading"), row.text("sectionText")))
                                        .toList()),
                        new Charters.Life(
                                data.optionalDate("evaluateBy").orElse(null),
                                data.optionalDate("validTo").orElse(null),
                                data.optionalText("tiedTo").orElse(null)),
                        data.text("trial").equals("YES"),
                        data.text("hearing").equals("YES")),
                person.actor());
        var number = drafted.charter().caseNumber();
        cases.keepForm(number, formId(), person.actor(), data.toJson());
        return new Started(drafted.processInstanceId(), number.value());
    }

    private boolean isItselfOrAbove(Body adopter, Body body) {
        return adopter.id().equals(body.id())
                || body.upward()
                        .map(organisation::body)
                        .map(above -> isItselfOrAbove(adopter, above))
                        .orElse(false);
    }

    private List<Option> bodies(Predicate<Body> wanted) {
        return organisation.bodies().stream()
                .filter(body -> wanted.test(body) && body.isValidOn(clock.today()))
                .map(body -> new Option(body.id().value(), body.name()))
                .toList();
    }
}
