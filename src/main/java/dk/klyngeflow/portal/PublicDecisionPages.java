package dk.klyngeflow.portal;

import dk.klyngeflow.links.PublicAddress;
import dk.klyngeflow.organisation.Body;
import dk.klyngeflow.papers.PublicDecision;
import dk.klyngeflow.papers.PublicDecisions;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What did they decide about it? For everybody, over what the bodies have published of their minutes. */
@Controller
class PublicDecisionPages {

    private static final String PATH = "/udvalg/beslutninger";
    private static final int ON_A_PAGE = 25;
    private static final int LAST_PAGE = 40;

    /** @param link to the point's place in the published minutes */
    record Row(LocalDate day, String body, String title, String asked, List<String> answer, String link) {}

    private final PublicBodies bodies;
    private final PublicDecisions decisions;
    private final PublicAddress address;

    PublicDecisionPages(PublicBodies bodies, PublicDecisions decisions, PublicAddress address) {
        this.bodies = bodies;
        this.decisions = decisions;
        this.address = address;
    }

    @GetMapping(PATH)
    String find(
            @RequestParam(name = "q", defaultValue = "") String text,
            @RequestParam(name = "forum", defaultValue = "") String forum,
            @RequestParam(name = "side", defaultValue = "1") String side,
            Model model) {
        var named =
                bodies.all().stream().collect(Collectors.toMap(body -> body.id().value(), Function.identity()));
        var body = named.get(forum);
        var searched = PublicPages.searched(text);
        int page = pageOf(side);
        var found = decisions.find(searched, body == null ? null : body.id(), (page - 1) * ON_A_PAGE, ON_A_PAGE + 1);
        boolean isPlain = searched.isEmpty() && body == null && page == 1;
        model.addAttribute("canonical", isPlain ? address.of(PATH) : null);
        model.addAttribute("bodies", bodies.all());
        model.addAttribute("text", searched);
        model.addAttribute("forum", body == null ? "" : forum);
        model.addAttribute("side", page);
        model.addAttribute("more", found.size() > ON_A_PAGE && page < LAST_PAGE);
        model.addAttribute(
                "rows",
                found.stream().limit(ON_A_PAGE).map(one -> row(one, named)).toList());
        return "public/decisions";
    }

    /** What is no number, or beyond the last page, is the nearest page that there is. */
    private static int pageOf(String typed) {
        return typed.matches("\\d{1,3}") ? Math.max(1, Math.min(LAST_PAGE, Integer.parseInt(typed))) : 1;
    }

    private static Row row(PublicDecision one, Map<String, Body> bodies) {
        var body = bodies.get(one.body().value());
        return new Row(
                one.day(),
                body == null ? one.body().value() : body.name(),
                one.title(),
                one.asked(),
                Arrays.asList(one.answer().split("\n")),
                "/udvalg/%s/moeder/%d#punkt-%d".formatted(one.body(), one.meeting(), one.item()));
    }
}
