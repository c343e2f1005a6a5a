package dk.klyngeflow.casework.pilotscaling;

import dk.klyngeflow.cases.CaseRegister;
import dk.klyngeflow.cases.CaseType;
import dk.klyngeflow.cases.NewCase;
import dk.klyngeflow.casework.door.StartForm;
import dk.klyngeflow.deadlines.KlyngeClock;
import dk.klyngeflow.forms.FormData;
import dk.klyngeflow.forms.Option;
import dk.klyngeflow.identity.SignedIn;
import dk.klyngeflow.organisation.Cluster;
import dk.klyngeflow.organisation.Organisation;
import dk.klyngeflow.pilots.Pilot;
import dk.klyngeflow.pilots.Pilots;
import dk.klyngeflow.shared.BodyId;
import dk.klyngeflow.shared.CaseNumber;
import dk.klyngeflow.shared.ClusterId;
import dk.klyngeflow.shared.Refusal;
import dk.klyngeflow.shared.Subject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** event_scalingProposed, "Foreslå skalering af en afprøvning": what a cluster has tested goes to a theme group, with its potential and how it hangs together with other areas. */
@Component
class ProposeScalingForm implements StartForm {

    private final Organisation organisation;
    private final ScalingPath path;
    private final PilotScalingFlow flow;
    private final Pilots pilots;
    private final CaseRegister cases;
    private final PilotStatement statement;
    private final KlyngeClock clock;

    ProposeScalingForm(
            Organisation organisation,
            ScalingPath path,
            PilotScalingFlow flow,
            Pilots pilots,
            CaseRegister cases,
            PilotStatement statement,
            KlyngeClock clock) {
        this.organisation = organisation;
        this.path = path;
        this.flow = flow;
        this.pilots = pilots;
        this.cases = cases;
        this.statement = statement;
        this.clock = clock;
    }

    @Override
    public String processKey() {
        return PilotScaling.PROCESS;
    }

    @Override
    public String formId() {
        return "proposeScaling";
    }

    /** The person's clusters whose region has the way up, and its theme groups. */
    @Override
    public Map<String, List<Option>> options(SignedIn person) {
        var clusters = organisation.clusters().stream()
                .filter(cluster -> person.tenants().contains(cluster.id().value()))
                .filter(cluster -> !path.themeGroups(cluster.region()).isEmpty())
                .toList();
        return Map.of(
                "clusters",
                clusters.stream()
                        .map(cluster -> new Option(cluster.id().value(), cluster.name()))
                        .toList(),
                "themeGroups",
                clusters.stream()
                        .map(Cluster::region)
                        .distinct()
                        .flatMap(region -> path.themeGroups(region).stream())
                        .map(body -> new Option(body.id().value(), body.name()))
                        .toList());
    }

    @Override
    public boolean isFor(SignedIn person) {
        return !options(person).get("clusters").isEmpty();
    }

    @Override
    public Started submit(FormData data, SignedIn person) {
        var cluster = new ClusterId(data.text("clusterId"));
        var central = path.above(new BodyId(data.text("themeGroupId")))
                .filter(found -> found.themeGroup()
                        .owner()
                        .equals(organisation.regionOf(cluster).id()))
                .orElseThrow(() -> new Refusal(
                        "themeGroupId",
                        "otherRegion",
                        "Temagruppen hører ikke til klyngens region: vælg en af temagrupperne i %s."
                                .formatted(organisation.regionOf(cluster).name())));
        var title = data.text("title");
        var file = cases.open(new NewCase(
                cluster,
                CaseType.PILOT_SCALING,
                data.choice("subject", Subject.class),
                title,
                data.text("description"),
                person.id(),
                clock.today(),
                null,
                null,
                null));
        pilots.propose(
                new Pilot(
                        file.number(),
                        cluster,
                        central.themeGroup().id(),
                        data.date("testedFrom"),
                        data.date("testedTo"),
                        data.text("results"),
                        data.text("evaluation"),
                        data.text("potential"),
                        data.optionalText("integration"),
                        Optional.empty(),
                        Optional.empty()),
                title);
        statement.writeFor(central.themeGroup().id(), file.number());
        cases.keepForm(file.number(), formId(), person.actor(), data.toJson());
        return new Started(flow.start(file, central), file.number().value());
    }

    /** The theme group may end it; otherwise it goes on to the steering group and the political committee. */
    @Override
    public Way way(CaseNumber number) {
        return path.above(pilots.get(number).themeGroup())
                .map(central -> new Way(
                        List.of(
                                central.themeGroup().id(),
                                central.steering().id(),
                                central.committee().id()),
                        true))
                .orElse(new Way(List.of(), false));
    }
}
