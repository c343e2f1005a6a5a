package dk.klyngeflow.casework.succession;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What is shown of a body's end: each thing with what goes along with it and what can be chosen. */
@Component
@Transactional
public class SuccessionList {

    /**
     * @param follows what goes along with it, in Danish; empty for nothing, or where it is done
     * @param finished not open any more, although its body has not ended
     * @param choices none where it is done
     */
    public record Row(Thing thing, String follows, boolean finished, Set<Choice> choices) {}

    private final Successions successions;
    private final ThingPlacing placing;

    SuccessionList(Successions successions, ThingPlacing placing) {
        this.successions = successions;
        this.placing = placing;
    }

    /** Puts on the list what has come since, while choices can be made. */
    public List<Row> of(Succession succession) {
        if (succession.status() != Succession.Status.SORTING && succession.status() != Succession.Status.CONFIRMED) {
            return successions.things(succession.id()).stream()
                    .map(thing -> new Row(thing, "", false, Set.of()))
                    .toList();
        }
        placing.list(succession);
        var open = new EnumMap<ThingKind, Map<String, OpenThings.Open>>(ThingKind.class);
        placing.open(succession)
                .forEach((kind, things) -> open.put(
                        kind, things.stream().collect(Collectors.toMap(OpenThings.Open::ref, Function.identity()))));
        var ending = placing.ending(succession);
        return successions.things(succession.id()).stream()
                .map(thing -> {
                    var now = Optional.ofNullable(open.get(thing.kind()).get(thing.ref()));
                    return new Row(
                            thing,
                            now.map(OpenThings.Open::follows).orElse(""),
                            now.isEmpty() && !thing.isDone(),
                            now.isEmpty() ? Set.of() : placing.choices(thing, ending));
                })
                .toList();
    }

    /** Who takes over, in Danish; empty where nobody does. */
    public Optional<String> heirOf(Succession succession) {
        return placing.ending(succession).heir().map(heir -> heir.name());
    }
}
