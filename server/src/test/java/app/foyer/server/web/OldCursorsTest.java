package app.foyer.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import app.foyer.server.web.CursorScene.Found;
import app.foyer.server.web.CursorScene.Parting;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A cursor leads to nothing that its reader would not see without it, whenever they got it. */
class OldCursorsTest extends LeakTest {
    /** Whether a list is for one member alone; its cursors are good for nobody else. */
    private static boolean isOwn(String list) {
        return CursorLists.KEPT.contains(list)
                || Set.of("home", "notifications", "hidden").contains(list);
    }

    private CursorScene scene(Parting parting) {
        return new CursorScene(front, manage(), parting);
    }

    @Test
    void whoIsInsideReadsOnByThem() {
        CursorScene scene = scene(Parting.REMOVAL);
        List<Found> found = scene.read();
        CursorLists.ALL.forEach((list, ways) ->
                ways.forEach(how ->
                        assertThat(found)
                                .filteredOn(each -> each.how().equals(how))
                                .as(how)
                                .anySatisfy(each ->
                                        assertThat(scene.readOn(each, scene.reader))
                                                .as(list)
                                                .contains(scene.wordOf(list)))));
    }

    @Test
    void whoIsSuspendedReadsOnByThem() {
        CursorScene scene = scene(Parting.SUSPENSION);
        List<Found> found = scene.read();
        List<Boolean> before = showing(scene, found);
        scene.part();
        assertThat(showing(scene, found)).isEqualTo(before).contains(true);
    }

    private static List<Boolean> showing(CursorScene scene, List<Found> found) {
        return found.stream()
                .map(each -> scene.readOn(each, scene.reader).contains(scene.wordOf(each.list())))
                .toList();
    }

    @Test
    void whoPartedReadsByThemNothingThatIsNotTheirs() {
        for (Parting parting : Parting.values()) {
            if (parting == Parting.SUSPENSION) {
                continue;
            }
            CursorScene scene = scene(parting);
            List<Found> found = scene.read();
            assertThat(showing(scene, found)).as(parting.name()).contains(true);
            scene.part();
            for (Found each : found) {
                if (parting.hides(each)) {
                    assertThat(scene.readOn(each, scene.reader))
                            .as("%s, %s", parting, each)
                            .doesNotContain(parting.secrets(scene.word));
                }
                if (each.list().equals("home") && parting.hidesAll()) {
                    assertThat(scene.unread(each.cursor())).as(parting.name()).isZero();
                }
            }
        }
    }

    @Test
    void thoseOfSomebodyElseAreGoodForNothingMoreThanOnesOwn() {
        CursorScene scene = scene(Parting.REMOVAL);
        String[] outsider = front.joined("outsider-" + LeakScene.word());
        for (Found each : scene.read()) {
            for (String[] viewer : List.of(outsider, new String[] {})) {
                assertThat(scene.readOn(each, viewer))
                        .as(each.toString())
                        .doesNotContain(scene.wordOf(each.list()));
            }
            if (isOwn(each.list())) {
                assertThat(scene.readOn(each, scene.founder))
                        .as(each.toString())
                        .contains("cursor-invalid");
            }
        }
    }
}
