package dk.klyngeflow.casework.leveltreatment;

import static dk.klyngeflow.casework.engine.Var.values;

import dk.klyngeflow.cases.Ask;
import dk.klyngeflow.cases.CaseRegister;
import dk.klyngeflow.cases.Reviews;
import dk.klyngeflow.casework.door.OpenTask;
import dk.klyngeflow.casework.door.TaskForm;
import dk.klyngeflow.casework.engine.Var;
import dk.klyngeflow.forms.FormData;
import dk.klyngeflow.forms.Option;
import dk.klyngeflow.identity.SignedIn;
import dk.klyngeflow.organisation.Body;
import dk.klyngeflow.organisation.Organisation;
import dk.klyngeflow.shared.BodyId;
import dk.klyngeflow.shared.CaseNumber;
import dk.klyngeflow.shared.Recommendation;
import dk.klyngeflow.shared.Verb;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** userTask_qualifyCase: the secretariat says what the case asks, asks for assessments, sends it back or settles it. */
@Component
class QualifyCaseForm implements TaskForm {

    private enum NextStep {
        PLACE,
        REVIEW,
        RETURN,
        SOLVE
    }

    private final CaseTexts texts;
    private final CaseRegister cases;
    private final Reviews reviews;
    private final Organisation organisation;
    private final LevelDates dates;

    QualifyCaseForm(CaseTexts texts, CaseRegister cases, Reviews reviews, Organisation organisation, LevelDates dates) {
        this.texts = texts;
        this.cases = cases;
        this.reviews = reviews;
        this.organisation = organisation;
        this.dates = dates;
    }

    @Override
    public String formId() {
        return QualifiedTasks.FORM;
    }

    @Override
    public Map<String, Object> shown(OpenTask task) {
        var shown = texts.of(task.businessKey());
        shown.put("reviewStatements", statements(task));
        shown.put("hasTasks", !QualifiedTasks.options(bodyOf(task)).isEmpty());
        return shown;
    }

    /** Those who may be asked, the members of the bodies of the same cluster; and what the body is there for. */
    @Override
    public Map<String, List<Option>> options(OpenTask task) {
        var body = bodyOf(task);
        return Map.of(
                "reviewGroupOptions",
                organisation.bodiesOf(body.owner()).stream()
                        .map(asked -> new Option(asked.memberGroup(), asked.shortName()))
                        .toList(),
                "servedTaskOptions",
                QualifiedTasks.options(body));
    }

    @Override
    public void submit(OpenTask task, FormData data, SignedIn person) {
        var number = new CaseNumber(task.businessKey());
        cases.keepForm(number, formId(), person.actor(), data.toJson());
        var step = data.choice("nextStep", NextStep.class);
        switch (step) {
            case PLACE ->
                cases.ask(
                        number,
                        new Ask(
                                List.of(new Recommendation(
                                        data.choice("verb", Verb.class), data.text("recommendation"))),
                                null,
                                data.optionalText("lateReason").orElse(null)));
            case REVIEW ->
                reviews.ask(number, bodyOf(task).id(), data.text("reviewQuestion"), data.choices("reviewGroups"));
            case RETURN, SOLVE -> {
                // The reason is kept with the form.
            }
        }
        var variables = values(
                LevelTreatment.NEXT_STEP.with(step.name()),
                LevelTreatment.WITHIN_COMPETENCE.with(
                        data.optionalText("withinCompetence").orElse("YES")),
                LevelTreatment.REVIEW_DUE.with(dates.review()),
                LevelTreatment.REWORK_DUE.with(dates.rework()),
                LevelTreatment.QUALIFY_DUE.with(dates.qualify()));
        variables.putAll(Var.passing(CompetenceFacts.of(cases.get(number), bodyOf(task))));
        task.complete(variables);
    }

    private String statements(OpenTask task) {
        return reviews.latest(new CaseNumber(task.businessKey()), bodyOf(task).id()).stream()
                .map(review -> nameOf(review.group()) + ": "
                        + (review.statement() == null ? "har ikke svaret" : review.statement()))
                .collect(Collectors.joining("\n"));
    }

    private String nameOf(String group) {
        return organisation.bodies().stream()
                .filter(body -> body.memberGroup().equals(group))
                .map(Body::shortName)
                .findFirst()
                .orElse(group);
    }

    private Body bodyOf(OpenTask task) {
        return organisation.body(new BodyId(task.get(LevelTreatment.BODY_ID)));
    }
}
