package dk.klyngeflow.rules;

import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Every rule with what carries it, a source at a time; what nothing carries stands there as such. */
@Controller
class RulesPage {

    private static final String CARRIED = "baarne";
    private static final String NOT_CARRIED = "ikke-baarne";

    /** How many rules a source has, and how many of them something carries. */
    record Count(String source, long carried, long all) {

        static Count of(String source, List<Rule> rules) {
            return new Count(source, rules.stream().filter(Rule::isCarried).count(), rules.size());
        }

        public long notCarried() {
            return all - carried;
        }
    }

    private final RuleBook book;
    private final List<Count> counts;

    RulesPage(RuleBook book) {
        this.book = book;
        this.counts = book.bySource().entrySet().stream()
                .map(one -> Count.of(one.getKey(), one.getValue()))
                .toList();
    }

    /**
     * @param wanted a source's name; without it the first
     * @param shown which of the source's rules: {@value #CARRIED}, {@value #NOT_CARRIED} or, without it, all
     */
    @GetMapping("/regler")
    String show(
            @RequestParam(name = "kilde", defaultValue = "") String wanted,
            @RequestParam(name = "vis", defaultValue = "") String shown,
            Model model) {
        var source = wanted.isEmpty() ? counts.get(0).source() : wanted;
        model.addAttribute("source", source);
        model.addAttribute("shown", shown);
        model.addAttribute("rules", chosen(source, shown));
        model.addAttribute("counts", counts);
        model.addAttribute("carried", counts.stream().mapToLong(Count::carried).sum());
        model.addAttribute("all", counts.stream().mapToLong(Count::all).sum());
        return "rules";
    }

    private List<Rule> chosen(String source, String shown) {
        var rules = book.bySource().get(source);
        if (rules == null) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return switch (shown) {
            case "" -> rules;
            case CARRIED -> rules.stream().filter(Rule::isCarried).toList();
            case NOT_CARRIED -> rules.stream().filter(rule -> !rule.isCarried()).toList();
            default -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        };
    }
}
