#pragma once

#include "app/domain/messagecontent.h"
#include "app/domain/replywindow.h"

namespace migochat {

/// The parts of an approved template, as the platform lists them.
struct TemplateText {
    QString headerKind; ///< "", "text", "image", "video", "document"; another word cannot be filled here
    QString header;
    QString body;
    QString footer;
    QList<Button> buttons; ///< a URL button's value may end in a variable
};

/// A variable of a template: where a value has to be given. `place` is "header", "body" or "button"; of a named variable
/// "header.<name>" or "body.<name>". `index` counts from 1, for buttons it is the button's position from 0.
struct TemplatePlace {
    QString place;
    int index = 0;
    QString kind; ///< kind of the value: "text", "image", "video", "document", "payload", "copy_code"
    friend bool operator==(const TemplatePlace &, const TemplatePlace &) = default;
};

/// Reads the platform's components. InvalidPayload when it is no list of components or has no body.
[[nodiscard]] Result<TemplateText> readTemplate(const QByteArray &components);

/// Every variable, in the order of the template. Each appears once, however often the text repeats it.
[[nodiscard]] QList<TemplatePlace> templatePlaces(const TemplateText &text);

/// Variables that have no value yet.
[[nodiscard]] QList<TemplatePlace> missingValues(const TemplateText &text, const QList<TemplateValue> &values);

/// What the customer will read: header and body filled in; a variable without a value stays as it is written.
struct TemplatePreview {
    QString header;
    QString body;
    QList<Button> buttons;
};
[[nodiscard]] TemplatePreview filledTemplate(const TemplateText &text, const QList<TemplateValue> &values);

/// Why values cannot be sent, empty when they can: "values_missing", "value_too_long" (a header holds 60 characters, a body
/// 1024, a code 20), "value_invalid" (line breaks, tabs and more than four spaces in a row are refused by Meta, 132018).
[[nodiscard]] QString valueProblem(const TemplateText &text, const QList<TemplateValue> &values);

enum class TemplateCost { Free, Billed };

/// Templates are billed per message by category; those of the category utility are free while the window is open, and
/// everything is free in the free entry window of an ad. (Meta: pricing per message.)
[[nodiscard]] TemplateCost templateCost(const QString &category, const WindowFacts &facts, Instant now);

} // namespace migochat
