package dk.klyngeflow.casework.fundapplication;

import dk.klyngeflow.cases.CaseRegister;
import dk.klyngeflow.casework.door.StartForm;
import dk.klyngeflow.deadlines.KlyngeClock;
import dk.klyngeflow.forms.FormData;
import dk.klyngeflow.forms.Option;
import dk.klyngeflow.identity.SignedIn;
import dk.klyngeflow.organisation.Organisation;
import dk.klyngeflow.shared.CaseNumber;
import dk.klyngeflow.shared.ClusterId;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** event_applicationReceived, "Ansøg om klyngemidler". */
@Component
class ApplyForFundsForm implements StartForm {

    private final Organisation organisation;
    private final ApplicationFlow flow;
    private final CaseRegister cases;
    private final SentForm sentForm;
    private final ApplicationWay way;
    private final KlyngeClock clock;

    ApplyForFundsForm(
            Organisation organisation,
            ApplicationFlow flow,
            CaseRegister cases,
            SentForm sentForm,
            ApplicationWay way,
            KlyngeClock clock) {
        this.organisation = organisation;
        this.flow = flow;
        this.cases = cases;
        this.sentForm = sentForm;
        this.way = way;
        this.clock = clock;
    }

    @Override
    public String processKey() {
        return FundApplication.PROCESS;
    }

    @Override
    public String formId() {
        return "applyForFunds";
    }

    /** The person's own clusters, as long as one of their bodies is in force. */
    @Override
    public Map<String, List<Option>> options(SignedIn person) {
        return Map.of(
                "clusters",
                organisation.clusters().stream()
                        .filter(cluster ->
                                person.tenants().contains(cluster.id().value()))
                        .filter(cluster -> organisation.bodiesOf(cluster.id()).stream()
                                .anyMatch(body -> body.isValidOn(clock.today())))
                        .map(cluster -> new Option(
                                cluster.id().value(), cluster.name() + (cluster.fictional() ? " (fiktiv)" : "")))
                        .toList());
    }

    @Override
    public Started submit(FormData data, SignedIn person) {
        var begun = flow.submit(new ClusterId(data.text("clusterId")), sentForm.read(data), person.id());
        var number = begun.application().number();
        cases.keepForm(number, formId(), person.actor(), data.toJson());
        return new Started(begun.processInstanceId(), number.value());
    }

    @Override
    public Way way(CaseNumber number) {
        return new Way(way.of(number), false);
    }
}
