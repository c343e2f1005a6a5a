package dk.klyngeflow.casework.fundapplication;

import static dk.klyngeflow.casework.engine.Var.values;

import dk.klyngeflow.applications.Application;
import dk.klyngeflow.applications.Applications;
import dk.klyngeflow.applications.Origin;
import dk.klyngeflow.applications.ProjectSize;
import dk.klyngeflow.applications.Rounds;
import dk.klyngeflow.applications.Screening;
import dk.klyngeflow.applications.Statements;
import dk.klyngeflow.cases.Ask;
import dk.klyngeflow.cases.Attachments;
import dk.klyngeflow.cases.CaseRegister;
import dk.klyngeflow.casework.door.OpenTask;
import dk.klyngeflow.casework.door.TaskForm;
import dk.klyngeflow.casework.engine.Var;
import dk.klyngeflow.forms.FormData;
import dk.klyngeflow.forms.Option;
import dk.klyngeflow.funds.FundYear;
import dk.klyngeflow.funds.FundYears;
import dk.klyngeflow.identity.SignedIn;
import dk.klyngeflow.organisation.PartyGroups;
import dk.klyngeflow.shared.CaseNumber;
import dk.klyngeflow.shared.Refusal;
import dk.klyngeflow.shared.Sector;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** userTask_screenApplication: the secretariat sends the application on its way, asks for more, or refuses it. */
@Component
class ScreenApplicationForm implements TaskForm {

    private enum NextStep {
        GO_ON,
        ASK,
        REFUSE
    }

    private final CaseRegister cases;
    private final Applications applications;
    private final Statements statements;
    private final Rounds rounds;
    private final FundYears fundYears;
    private final ApplicationFacts facts;
    private final ApplicationTexts texts;
    private final ApplicationAsk ask;
    private final ApplicationDates dates;
    private final ApplicationLetters letters;
    private final Differences differences;
    private final PoolTexts poolTexts;
    private final PartyGroups parties;
    private final Attachments attachments;
    private final Reserving reserving;

    ScreenApplicationForm(
            CaseRegister cases,
            Applications applications,
            Statements statements,
            Rounds rounds,
            FundYears fundYears,
            ApplicationFacts facts,
            ApplicationTexts texts,
            ApplicationAsk ask,
            ApplicationDates dates,
            ApplicationLetters letters,
            Differences differences,
            PoolTexts poolTexts,
            PartyGroups parties,
            Attachments attachments,
            Reserving reserving) {
        this.cases = cases;
        this.applications = applications;
        this.statements = statements;
        this.rounds = rounds;
        this.fundYears = fundYears;
        this.facts = facts;
        this.texts = texts;
        this.ask = ask;
        this.dates = dates;
        this.letters = letters;
        this.differences = differences;
        this.poolTexts = poolTexts;
        this.parties = parties;
        this.attachments = attachments;
        this.reserving = reserving;
    }

    @Override
    public String formId() {
        return "screenApplication";
    }

    @Override
    public Map<String, Object> shown(OpenTask task) {
        var application = applications.get(new CaseNumber(task.businessKey()));
        var shown = new HashMap<String, Object>();
        shown.put("caseNumber", application.number().value());
        shown.put("caseTitle", application.sent().title());
        shown.put("applicationText", texts.application(application));
        shown.put("eligibility", task.get(FundApplication.ELIGIBILITY));
        shown.put("eligibilityText", task.get(FundApplication.ELIGIBILITY_REASON));
        shown.put("sizeText", task.get(FundApplication.SIZE_REASON));
        shown.put("similarText", texts.similar(application));
        shown.put("statementsText", texts.statements(application));
        shown.put("differencesText", differences.sinceLastVersion(application));
        shown.put("poolText", poolTexts.of(application));
        application
                .size()
                .ifPresentOrElse(
                        size -> shown.put("projectSize", size.name()),
                        () -> shown.put("projectSize", task.get(FundApplication.SIZE_SUGGESTION)));
        application.origin().ifPresent(origin -> shown.put("origin", origin.name()));
        application.round().ifPresent(round -> shown.put("roundId", round.toString()));
        return shown;
    }

    @Override
    public Map<String, Object> facts(OpenTask task) {
        return Map.of("eligibility", task.get(FundApplication.ELIGIBILITY));
    }

    /** The rounds of the application's year that have not closed, and the cluster's organisations. */
    @Override
    public Map<String, List<Option>> options(OpenTask task) {
        var application = applications.get(new CaseNumber(task.businessKey()));
        return Map.of(
                "rounds",
                rounds.of(application.cluster(), application.year()).stream()
                        .filter(round -> !round.isClosedOn(application.submittedOn()))
                        .map(round -> new Option(
                                Long.toString(round.id()),
                                round.name() + " (" + round.part().danish() + ")"))
                        .toList(),
                "statementParties",
                parties.of(application.cluster()).stream()
                        .map(party -> new Option(party.id(), party.name()))
                        .toList());
    }

    @Override
    public void submit(OpenTask task, FormData data, SignedIn person) {
        var application = applications.get(new CaseNumber(task.businessKey()));
        cases.keepForm(application.number(), formId(), person.actor(), data.toJson());
        switch (data.choice("nextStep", NextStep.class)) {
            case GO_ON -> goOn(task, application, data);
            case ASK -> {
                // It may have been before a body already; what goes back to its applicant holds no money.
                reserving.release(application);
                letters.request(application, data.text("question"));
                task.complete(values(
                        FundApplication.NEXT_STEP.passing("ASK"), FundApplication.REQUEST_DUE.with(dates.request())));
            }
            case REFUSE -> {
                applications.refuse(application.number(), data.text("refusalReason"));
                task.complete(values(FundApplication.NEXT_STEP.passing("REFUSE")));
            }
        }
    }

    private void goOn(OpenTask task, Application application, FormData data) {
        requireEligible(task);
        var funds = requireFundYear(application);
        var found = new Screening(
                data.choice("origin", Origin.class),
                data.choice("projectSize", ProjectSize.class),
                data.text("sizeReason"),
                data.optionalText("overrideReason"),
                data.flag("calledIn"),
                data.optionalText("roundId").map(Long::valueOf));
        applications.screen(application.number(), found);
        askParties(application, data);
        cases.ask(application.number(), new Ask(List.of(ask.of(application)), null, null));

        var variables = Var.passing(facts.ofScreened(application, funds.effective(), found));
        variables.putAll(values(
                FundApplication.NEXT_STEP.passing("GO_ON"),
                FundApplication.HEARING_NEEDED.passing(hasUnanswered(application)),
                FundApplication.STATEMENT_DUE.passing(dates.statements(application))));
        task.complete(variables);
    }

    /** What is not for shared patients cannot be granted, whatever the reason. */
    private static void requireEligible(OpenTask task) {
        if ("NOT_ELIGIBLE".equals(task.get(FundApplication.ELIGIBILITY))) {
            throw new Refusal(
                    "nextStep",
                    "R-066",
                    task.get(FundApplication.ELIGIBILITY_REASON)
                            + " Bed ansøgeren om at rette ansøgningen, eller giv afslag.");
        }
    }

    private FundYear requireFundYear(Application application) {
        var funds = fundYears
                .find(application.cluster(), application.year())
                .orElseThrow(() -> new Refusal(
                        "nextStep",
                        "noFundYear",
                        "Klyngens midler for %d er ikke registreret: registrér dem, før ansøgningen behandles."
                                .formatted(application.year())));
        if (funds.isClosed()) {
            throw new Refusal(
                    "nextStep",
                    "yearClosed",
                    "Året %d er lukket, og der kan ikke gives flere midler fra det: bed ansøgeren om en senere start, eller giv afslag."
                            .formatted(application.year()));
        }
        return funds;
    }

    /** The general practitioners look at a project only on a written description. */
    private void askParties(Application application, FormData data) {
        var asked = data.choices("statementGroups");
        asked.stream()
                .filter(this::isGeneralPractice)
                .findFirst()
                .filter(group -> !data.flag("descriptionAttached")
                        && attachments.of(application.number()).isEmpty())
                .ifPresent(group -> {
                    throw new Refusal(
                            "statementGroups",
                            "R-092",
                            "%s ser kun på projekter med en skriftlig beskrivelse: vedlæg den og sæt mærket, eller fjern %s fra høringen."
                                    .formatted(parties.nameOf(group), parties.nameOf(group)));
                });
        statements.ask(application.number(), application.version(), asked);
    }

    private boolean isGeneralPractice(String group) {
        return parties.find(group)
                .filter(party -> party.sector() == Sector.GENERAL_PRACTICE)
                .isPresent();
    }

    private boolean hasUnanswered(Application application) {
        return statements.of(application.number(), application.version()).stream()
                .anyMatch(statement -> statement.kind().isEmpty());
    }
}
