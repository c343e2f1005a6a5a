package dk.klyngeflow.casework.adhocgroup;

import static dk.klyngeflow.casework.engine.Var.values;

import dk.klyngeflow.cases.CaseRegister;
import dk.klyngeflow.casework.door.OpenTask;
import dk.klyngeflow.casework.door.TaskForm;
import dk.klyngeflow.forms.FormData;
import dk.klyngeflow.forms.Option;
import dk.klyngeflow.groups.CharterReading;
import dk.klyngeflow.groups.Charters;
import dk.klyngeflow.groups.GroupPlaces;
import dk.klyngeflow.groups.GroupPlaces.GroupPlace;
import dk.klyngeflow.groups.GroupRegister;
import dk.klyngeflow.identity.SignedIn;
import dk.klyngeflow.links.LinkPurpose;
import dk.klyngeflow.links.PersonalLinks;
import dk.klyngeflow.shared.CaseNumber;
import dk.klyngeflow.shared.Refusal;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** userTask_appointMembers: a party appoints its own members, or declines with a reason. */
@Component
class AppointMembersForm implements TaskForm {

    private final CaseRegister cases;
    private final GroupRegister groups;
    private final GroupPlaces places;
    private final Charters charters;
    private final CharterReading reading;
    private final PlacesText texts;
    private final PersonalLinks links;

    AppointMembersForm(
            CaseRegister cases,
            GroupRegister groups,
            GroupPlaces places,
            Charters charters,
            CharterReading reading,
            PlacesText texts,
            PersonalLinks links) {
        this.cases = cases;
        this.groups = groups;
        this.places = places;
        this.charters = charters;
        this.reading = reading;
        this.texts = texts;
        this.links = links;
    }

    @Override
    public String formId() {
        return "appointMembers";
    }

    @Override
    public Map<String, Object> shown(OpenTask task) {
        var group = groups.get(new CaseNumber(task.businessKey()));
        var party = task.get(AdHocGroupProcess.PARTY_ID);
        return Map.of(
                "caseNumber", group.number().value(),
                "caseTitle", group.name(),
                "partyName", texts.party(group, party),
                "placesText", texts.of(group, places.of(group.number(), party)),
                "charterText", reading.plain(charters.latest(group.number()).ofGroup(), group.cluster()));
    }

    @Override
    public Map<String, List<Option>> options(OpenTask task) {
        return Map.of(
                "placesAsked",
                places.of(new CaseNumber(task.businessKey()), task.get(AdHocGroupProcess.PARTY_ID)).stream()
                        .map(place -> new Option(String.valueOf(place.number()), texts.label(place)))
                        .toList());
    }

    @Override
    public void submit(OpenTask task, FormData data, SignedIn person) {
        var number = new CaseNumber(task.businessKey());
        var party = task.get(AdHocGroupProcess.PARTY_ID);
        cases.keepForm(number, formId(), person.actor(), data.toJson());
        if (data.text("answer").equals("DECLINE")) {
            places.decline(number, party, data.text("declineReason"), person.actor());
        } else {
            requireEveryPlace(places.of(number, party), data.rows("members"));
            data.rows("members")
                    .forEach(member -> places.appoint(
                            number,
                            party,
                            Integer.parseInt(member.text("place")),
                            member.text("memberTitle"),
                            person.actor()));
        }
        links.revoke(LinkPurpose.APPOINTMENT, AppointmentMail.subject(number, party));
        task.complete(values(AdHocGroupProcess.ALL_APPOINTED.with(places.isComplete(number))));
    }

    private void requireEveryPlace(List<GroupPlace> asked, List<FormData> members) {
        var filled = members.stream().map(member -> member.text("place")).toList();
        var empty = asked.stream()
                .filter(place -> !filled.contains(String.valueOf(place.number())))
                .toList();
        if (!empty.isEmpty() || filled.stream().distinct().count() < filled.size()) {
            throw new Refusal(
                    "members",
                    "R-216",
                    empty.isEmpty()
                            ? "Den samme plads står to gange: skriv én række for hver plads."
                            : "Udpeg også til: %s.".formatted(texts.label(empty.get(0))));
        }
    }
}
