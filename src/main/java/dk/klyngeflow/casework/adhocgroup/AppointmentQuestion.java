package dk.klyngeflow.casework.adhocgroup;

import dk.klyngeflow.cases.CaseRegister;
import dk.klyngeflow.casework.engine.OpenTasks;
import dk.klyngeflow.forms.FormData;
import dk.klyngeflow.forms.Option;
import dk.klyngeflow.groups.CharterReading;
import dk.klyngeflow.groups.Charters;
import dk.klyngeflow.groups.GroupPlaces;
import dk.klyngeflow.groups.GroupPlaces.GroupPlace;
import dk.klyngeflow.groups.GroupRegister;
import dk.klyngeflow.links.LinkPurpose;
import dk.klyngeflow.links.PersonalLinks;
import dk.klyngeflow.shared.Actor;
import dk.klyngeflow.shared.CaseNumber;
import dk.klyngeflow.shared.Refusal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** A party is asked for its members: what it is shown and what its answer does, by task or by link. */
@Component
class AppointmentQuestion {

    static final String FORM = "appointMembers";

    private final CaseRegister cases;
    private final GroupRegister groups;
    private final GroupPlaces places;
    private final Charters charters;
    private final CharterReading reading;
    private final PlacesText texts;
    private final PersonalLinks links;
    private final OpenTasks openTasks;

    AppointmentQuestion(
            CaseRegister cases,
            GroupRegister groups,
            GroupPlaces places,
            Charters charters,
            CharterReading reading,
            PlacesText texts,
            PersonalLinks links,
            OpenTasks openTasks) {
        this.cases = cases;
        this.groups = groups;
        this.places = places;
        this.charters = charters;
        this.reading = reading;
        this.texts = texts;
        this.links = links;
        this.openTasks = openTasks;
    }

    Map<String, Object> shown(CaseNumber number, String party) {
        var group = groups.get(number);
        return Map.of(
                "caseNumber", number.value(),
                "caseTitle", group.name(),
                "partyName", texts.party(group, party),
                "placesText", texts.of(group, places.of(number, party)),
                "charterText", reading.plain(charters.latest(number).ofGroup(), group.cluster()));
    }

    Map<String, List<Option>> options(CaseNumber number, String party) {
        return Map.of(
                "placesAsked",
                places.of(number, party).stream()
                        .map(place -> new Option(String.valueOf(place.number()), texts.label(place)))
                        .toList());
    }

    /** The party's open task. */
    Optional<Task> task(CaseNumber number, String party) {
        return openTasks.at(number.value(), "userTask_appointMembers", AdHocGroupProcess.PARTY_ID, party);
    }

    /** Writes the answer down, closes the party's links, and says whether everybody is appointed now. */
    boolean answer(CaseNumber number, String party, FormData data, Actor by) {
        cases.keepForm(number, FORM, by, data.toJson());
        if (data.text("answer").equals("DECLINE")) {
            places.decline(number, party, data.text("declineReason"), by);
        } else {
            appoint(number, party, data.rows("members"), by);
        }
        links.revoke(LinkPurpose.APPOINTMENT, AppointmentMail.subject(number, party));
        return places.isComplete(number);
    }

    private void appoint(CaseNumber number, String party, List<FormData> members, Actor by) {
        requireEveryPlaceOnce(places.of(number, party), members);
        members.forEach(member ->
                places.appoint(number, party, Integer.parseInt(member.text("place")), member.text("memberTitle"), by));
    }

    private void requireEveryPlaceOnce(List<GroupPlace> asked, List<FormData> members) {
        var filled = members.stream().map(member -> member.text("place")).toList();
        var empty = asked.stream()
                .filter(place -> !filled.contains(String.valueOf(place.number())))
                .findFirst();
        if (empty.isPresent()) {
            throw new Refusal("members", "R-216", "Udpeg også til: %s.".formatted(texts.label(empty.get())));
        }
        if (filled.stream().distinct().count() < filled.size()) {
            throw new Refusal("members", "R-216", "Den samme plads står to gange: skriv én række for hver plads.");
        }
    }
}
