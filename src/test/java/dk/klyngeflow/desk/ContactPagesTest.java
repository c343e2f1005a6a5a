package dk.klyngeflow.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dk.klyngeflow.organisation.Contact;
import dk.klyngeflow.organisation.ContactPoint;
import dk.klyngeflow.organisation.Contacts;
import dk.klyngeflow.organisation.SeatRegister;
import dk.klyngeflow.organisation.SeatRegister.Appointment;
import dk.klyngeflow.shared.BodyId;
import dk.klyngeflow.shared.EmailAddress;
import dk.klyngeflow.support.Caller;
import dk.klyngeflow.support.FreshStart;
import dk.klyngeflow.support.OnH2;
import dk.klyngeflow.support.People;
import dk.klyngeflow.support.Stored;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A secretariat keeps its body's addresses. */
@OnH2
class ContactPagesTest {

    private static final BodyId BODY = new BodyId("njVestPolitisk");
    private static final String PAGE = "/forum/njVestPolitisk/kontakter";
    /** Every line's hidden name, as the page wrote it. */
    private static final Pattern LINE = Pattern.compile("name=\"(line-\\d+)\" value=\"([^\"]*)\"");

    @Autowired
    private FreshStart fresh;

    @Autowired
    private People people;

    @Autowired
    private Contacts contacts;

    @Autowired
    private SeatRegister seats;

    @Autowired
    private Stored stored;

    private Caller secretary;

    @BeforeEach
    void aSecretary() {
        fresh.at(LocalDateTime.of(2026, 2, 2, 9, 0));
        secretary = people.inTheTaskList("kontaktsekretaer", "njVestPolitiskSekretariat");
    }

    @Test
    void mailboxChairsSeatsAndPartiesHaveALineEach() {
        assertThat(secretary.get(PAGE).body())
                .contains("Sekretariatets fællespostkasse")
                .contains("Regional medformand")
                .contains("Borgmester, Morsø Kommune")
                .contains("Borgmester, Thisted Kommune")
                .contains("PLO-Nordjylland");
    }

    @Test
    void addressesAreKeptAndTakenAway() {
        assertThat(save(Map.of(
                                "address-0",
                                " politisk@eksempel.dk ",
                                "address-1",
                                "r@eksempel.dk",
                                "assistant-1",
                                "a@eksempel.dk"))
                        .status())
                .isEqualTo(302);

        assertThat(contacts.mailbox(BODY)).contains(new EmailAddress("politisk@eksempel.dk"));
        assertThat(contacts.seat(BODY, "regional"))
                .contains(new Contact(
                        ContactPoint.seat(BODY, "regional"),
                        new EmailAddress("r@eksempel.dk"),
                        new EmailAddress("a@eksempel.dk")));
        assertThat(secretary.get(PAGE).body()).contains("politisk@eksempel.dk");

        save(Map.of());
        assertThat(contacts.mailbox(BODY)).isEmpty();
    }

    @Test
    void everyWrongAddressIsNamedAndNothingIsStored() {
        var before = stored.now().get(table());

        var page = save(Map.of(
                "address-0", "politisk@eksempel.dk",
                "address-1", "ikke en adresse",
                "address-2", "a@eksempel.dk\r\nBcc: b@eksempel.dk",
                "assistant-3", "a@eksempel.dk"));

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body())
                .contains("href=\"#address-1\"")
                .contains("href=\"#address-2\"")
                .contains("skriv også pladsens egen adresse")
                .contains("value=\"ikke en adresse\"");
        assertThat(stored.now().get(table())).isEqualTo(before);
    }

    /** Two secretaries: a seat was filled after the page was opened, so each line now means another. */
    @Test
    void aPageThatIsOutOfDateIsRefused() {
        var fields = lines();
        seats.appoint(new Appointment(
                BODY, "regionalCouncillor", "", "Formand for udvalget", LocalDate.of(2026, 1, 1), null));
        fields.put("address-3", "x@eksempel.dk");

        assertThat(secretary.submit(PAGE, fields).body()).contains("Forummets pladser er ændret");
        assertThat(contacts.seats(BODY)).isEmpty();
    }

    @Test
    void othersFindNoPage() {
        assertThat(people.inTheTaskList("kontaktmedlem", "njVestPolitiskMedlem")
                        .get(PAGE)
                        .status())
                .isEqualTo(404);
        assertThat(people.anonymous().get(PAGE).status()).isEqualTo(302);
    }

    private Caller.Answer save(Map<String, String> typed) {
        var fields = lines();
        fields.putAll(typed);
        return secretary.submit(PAGE, fields);
    }

    private Map<String, String> lines() {
        var fields = new HashMap<String, String>();
        LINE.matcher(secretary.get(PAGE).body()).results().forEach(line -> fields.put(line.group(1), line.group(2)));
        assertThat(fields).hasSizeGreaterThan(8);
        return fields;
    }

    private String table() {
        return stored.now().keySet().stream()
                .filter("org_contact"::equalsIgnoreCase)
                .findFirst()
                .orElseThrow();
    }
}
