package org.entente.app.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.TemplateOutput;
import gg.jte.output.StringOutput;
import io.javalin.http.Context;

/** Renders the templates, which were compiled with the rest. Safe for use by several threads. */
final class Pages {
    private final TemplateEngine engine =
            TemplateEngine.createPrecompiled(null, ContentType.Html, null, Pages.class.getPackageName());

    /** Answers with a page. */
    void show(Context ctx, String template, Object page) {
        ctx.contentType("text/html; charset=utf-8").result(render(template, page));
    }

    /** A template as text; its one parameter is {@code page}. */
    String render(String template, Object page) {
        Visible output = new Visible();
        engine.render(template, page, output);
        return output.toString();
    }

    /**
     * Makes visible what a document could hide in its text: control characters, and the marks that
     * turn the direction of what follows. Every page goes through here, and no template uses them.
     */
    private static final class Visible implements TemplateOutput {
        private final StringOutput output = new StringOutput(16 * 1024);

        @Override
        public void writeContent(String value) {
            output.writeContent(HiddenSigns.shown(value));
        }

        @Override
        public void writeContent(String value, int beginIndex, int endIndex) {
            output.writeContent(HiddenSigns.shown(value.substring(beginIndex, endIndex)));
        }

        @Override
        public String toString() {
            return output.toString();
        }
    }
}
