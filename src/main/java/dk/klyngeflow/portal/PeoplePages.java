package dk.klyngeflow.portal;

import dk.klyngeflow.casework.PeopleDesk;
import dk.klyngeflow.deadlines.KlyngeClock;
import dk.klyngeflow.forms.Typed;
import dk.klyngeflow.identity.Accounts;
import dk.klyngeflow.identity.Memberships;
import dk.klyngeflow.identity.Memberships.Membership;
import dk.klyngeflow.identity.Memberships.Place;
import dk.klyngeflow.identity.Memberships.Role;
import dk.klyngeflow.identity.SignedIn;
import dk.klyngeflow.organisation.Body;
import dk.klyngeflow.organisation.Organisation;
import dk.klyngeflow.organisation.Party;
import dk.klyngeflow.shared.BodyId;
import dk.klyngeflow.shared.Refusal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.lang.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Who has which role in which body, for administrators: given, ended, handed over to somebody else. */
@Controller
class PeoplePages {

    private static final int SEAT = 40;
    private static final int ACCOUNT = 64;

    /** As typed. */
    record Given(String account, String bodyId, String role, String seatCode, String party, String from, String to) {}

    record Row(
            long id,
            String account,
            String name,
            String body,
            String role,
            @Nullable String seat,
            LocalDate from,
            @Nullable LocalDate to,
            boolean over) {}

    record Option(String value, String text) {}

    private final PeopleDesk desk;
    private final Memberships memberships;
    private final Accounts accounts;
    private final Organisation organisation;
    private final KlyngeClock clock;

    PeoplePages(
            PeopleDesk desk, Memberships memberships, Accounts accounts, Organisation organisation, KlyngeClock clock) {
        this.desk = desk;
        this.memberships = memberships;
        this.accounts = accounts;
        this.organisation = organisation;
        this.clock = clock;
    }

    @GetMapping("/personer")
    String list(@AuthenticationPrincipal SignedIn person, Model model) {
        return page(new Given("", "", Role.MEMBER.name(), "", "", clock.today().toString(), ""), person, model);
    }

    @PostMapping("/personer")
    String give(
            @ModelAttribute Given typed,
            @AuthenticationPrincipal SignedIn person,
            Model model,
            RedirectAttributes redirect) {
        requireAdministrator(person);
        try {
            desk.give(
                    typed.account(),
                    new BodyId(Typed.requiredLine("bodyId", "Forum", typed.bodyId(), SEAT)),
                    role(typed.role()),
                    place(typed),
                    Typed.requiredDate("from", "Fra", typed.from()),
                    Typed.date("to", "Til og med", typed.to()).orElse(null),
                    person);
        } catch (Refusal refusal) {
            return refused(refusal, typed, person, model);
        }
        redirect.addFlashAttribute("done", "Rollen er givet.");
        return "redirect:/personer";
    }

    @PostMapping("/personer/{id:\\d+}/slut")
    String end(
            @PathVariable long id,
            @RequestParam(name = "lastDay", defaultValue = "") String lastDay,
            @AuthenticationPrincipal SignedIn person,
            Model model,
            RedirectAttributes redirect) {
        requireAdministrator(person);
        try {
            desk.end(id, Typed.requiredDate("lastDay", "Sidste dag", lastDay), person);
        } catch (Refusal refusal) {
            return refused(refusal, empty(), person, model);
        }
        redirect.addFlashAttribute("done", "Rollen slutter med den valgte dag.");
        return "redirect:/personer";
    }

    @PostMapping("/personer/{id:\\d+}/overdrag")
    String handOver(
            @PathVariable long id,
            @RequestParam(name = "toAccount", defaultValue = "") String toAccount,
            @RequestParam(name = "firstDay", defaultValue = "") String firstDay,
            @AuthenticationPrincipal SignedIn person,
            Model model,
            RedirectAttributes redirect) {
        requireAdministrator(person);
        try {
            desk.handOver(id, toAccount, Typed.requiredDate("firstDay", "Fra", firstDay), person);
        } catch (Refusal refusal) {
            return refused(refusal, empty(), person, model);
        }
        redirect.addFlashAttribute("done", "Rollen er overdraget fra den valgte dag.");
        return "redirect:/personer";
    }

    /** The drafts of somebody who has left go to somebody else. */
    @PostMapping("/personer/kladder")
    String handOverDrafts(
            @RequestParam(name = "draftsFrom", defaultValue = "") String from,
            @RequestParam(name = "draftsTo", defaultValue = "") String to,
            @AuthenticationPrincipal SignedIn person,
            Model model,
            RedirectAttributes redirect) {
        requireAdministrator(person);
        try {
            int count = desk.handOverDrafts(
                    Typed.requiredLine("draftsFrom", "Brugernavn på den, der er holdt op", from, ACCOUNT),
                    Typed.requiredLine("draftsTo", "Brugernavn på den nye ejer", to, ACCOUNT),
                    person);
            redirect.addFlashAttribute(
                    "done", count == 1 ? "Én kladde er givet videre." : count + " kladder er givet videre.");
        } catch (Refusal refusal) {
            model.addAttribute("draftsFrom", from);
            model.addAttribute("draftsTo", to);
            return refused(refusal, empty(), person, model);
        }
        return "redirect:/personer";
    }

    private Given empty() {
        return new Given("", "", Role.MEMBER.name(), "", "", clock.today().toString(), "");
    }

    private String refused(Refusal refusal, Given typed, SignedIn person, Model model) {
        model.addAttribute("refusals", List.of(refusal));
        model.addAttribute("errors", Map.of(refusal.field(), refusal.getMessage()));
        return page(typed, person, model);
    }

    private String page(Given typed, SignedIn person, Model model) {
        requireAdministrator(person);
        var everybody = accounts.all();
        var names = everybody.stream().collect(Collectors.toMap(Accounts.Account::id, Accounts.Account::name));
        model.addAttribute("typed", typed);
        model.addAttribute(
                "rows", memberships.all().stream().map(one -> row(one, names)).toList());
        model.addAttribute(
                "accounts",
                everybody.stream()
                        .map(one -> new Option(one.id(), one.name() + " (" + one.id() + ")"))
                        .toList());
        model.addAttribute(
                "bodies",
                organisation.bodies().stream()
                        .filter(body -> body.isValidOn(clock.today()))
                        .map(body -> new Option(body.id().value(), body.name()))
                        .toList());
        model.addAttribute("seats", seats());
        model.addAttribute("parties", parties());
        model.addAttribute(
                "roles",
                Arrays.stream(Role.values())
                        .map(role -> new Option(role.name(), role.danish()))
                        .toList());
        model.addAttribute("today", clock.today());
        return "people";
    }

    private List<Option> seats() {
        return organisation.bodies().stream()
                .flatMap(body -> Stream.concat(
                        body.chairs().stream().map(chair -> new Option(chair.code(), chair.label())),
                        body.seats().stream().map(seat -> new Option(seat.code(), seat.label()))))
                .collect(Collectors.toMap(Option::value, Function.identity(), (first, another) -> first, TreeMap::new))
                .values()
                .stream()
                .toList();
    }

    private List<Option> parties() {
        return organisation.clusters().stream()
                .flatMap(cluster -> organisation.partiesOf(cluster.id()).stream())
                .collect(Collectors.toMap(Party::id, Party::name, (first, another) -> first, TreeMap::new))
                .entrySet()
                .stream()
                .map(party -> new Option(party.getKey(), party.getValue()))
                .sorted(Comparator.comparing(Option::text))
                .toList();
    }

    @Nullable private static Place place(Given typed) {
        var seat = Typed.line("seatCode", "Plads", typed.seatCode(), SEAT);
        var party = Typed.line("party", "Part", typed.party(), SEAT);
        if (seat.isEmpty() && party.isPresent()) {
            throw new Refusal("seatCode", "required", "Vælg også den plads, som parten besætter.");
        }
        return seat.map(code -> new Place(code, party.orElse(null))).orElse(null);
    }

    private Row row(Membership membership, Map<String, String> names) {
        var body = organisation.find(membership.body());
        return new Row(
                membership.id(),
                membership.account(),
                names.getOrDefault(membership.account(), membership.account()),
                body.map(Body::name).orElse(membership.body().value()),
                membership.role().danish(),
                membership.place().map(place -> seat(place, body)).orElse(null),
                membership.from(),
                membership.to().orElse(null),
                membership.to().filter(last -> last.isBefore(clock.today())).isPresent());
    }

    private String seat(Place place, Optional<Body> body) {
        var label = body.flatMap(found -> found.seatLabel(place.seatCode())).orElse(place.seatCode());
        return body.stream()
                .flatMap(found -> organisation.partiesOf(found.owner()).stream())
                .filter(party -> party.id().equals(place.party()))
                .map(party -> label + ", " + party.name())
                .findFirst()
                .orElse(label);
    }

    private static Role role(String typed) {
        return Arrays.stream(Role.values())
                .filter(role -> role.name().equals(typed))
                .findFirst()
                .orElseThrow(() -> new Refusal("role", "option", "Vælg en af rollerne på listen."));
    }

    private static void requireAdministrator(SignedIn person) {
        if (!person.isAdministrator()) {
            throw new AccessDeniedException("only administrators");
        }
    }
}
