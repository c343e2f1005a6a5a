package dk.klyngeflow.documents;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RichTextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<img src=x onerror=alert(1)>",
                "<svg onload=alert(1)></svg>",
                "<iframe src='https://eksempel.dk'></iframe>",
                "<style>p{background:url(javascript:alert(1))}</style>",
                "<p style='x' onclick='alert(1)'></p>",
                "<a href='javascript:alert(1)'></a>",
                "<p>&nbsp; </p>"
            })
    void nothingIsKeptOfWhatIsNoText(String pasted) {
        assertThat(RichText.clean(pasted)).isEmpty();
    }

    @Test
    void aLinkLosesAnAddressThatRuns() {
        assertThat(RichText.clean("<p><a href=\"javascript:alert(1)\" onclick=x>her</a></p>"))
                .isEqualTo("<p>her</p>");
        assertThat(RichText.clean("<a href='https://eksempel.dk/?a=1&b=2'>der</a>"))
                .isEqualTo("<a href=\"https://eksempel.dk/?a=1&amp;b=2\">der</a>");
    }

    /** What Word puts on the clipboard: classes, styles, lists as paragraphs. */
    @Test
    void textFromWordKeepsItsShape() {
        var pasted = """
                <html><head><style>.MsoNormal{margin:0}</style></head><body lang=DA><!--StartFragment-->
                <h1><span style='mso-fareast-language:DA'>Økonomi<o:p></o:p></span></h1>
                <p class=MsoNormal>Der er <b>871.553</b> kr. og <span style='font-style:italic'>ikke mere</span>.<o:p></o:p></p>
                <p class=MsoListParagraphCxSpFirst style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span
                style='mso-list:Ignore'>·<span>&nbsp;&nbsp;</span></span><![endif]>Første<o:p></o:p></p>
                <p class=MsoListParagraphCxSpLast style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>·</span>Anden</p>
                <table class=MsoTable><tr><td><p class=MsoNormal>År</p></td></tr><tr><td><p class=MsoNormal>2022</p></td></tr></table>
                <!--EndFragment--></body></html>
                """;

        assertThat(RichText.clean(pasted).replaceAll("\\s*\\R\\s*", ""))
                .isEqualTo(
                        "<h4>Økonomi</h4><p>Der er <strong>871.553</strong> kr. og <em>ikke mere</em>.</p>"
                                + "<ul><li>Første</li><li>Anden</li></ul>"
                                + "<table><tbody><tr><th scope=\"col\"><p>År</p></th></tr><tr><td><p>2022</p></td></tr></tbody></table>");
    }

    @Test
    void cleaningTwiceChangesNothing() {
        var once = RichText.clean("<h2>A</h2><div>b<br>c</div><ol><li>d</li></ol>");

        assertThat(RichText.clean(once)).isEqualTo(once);
    }

    @Test
    void plainTextComesAndGoes() {
        var text = "# Baggrund\n\nFørste linje\nanden linje\n\n- et <b>\n- to";

        var html = RichText.fromText(text);

        assertThat(html)
                .isEqualTo(
                        "<h4>Baggrund</h4><p>Første linje<br>anden linje</p><ul><li>et &lt;b&gt;</li><li>to</li></ul>");
        assertThat(RichText.toText(html)).isEqualTo(text);
    }
}
