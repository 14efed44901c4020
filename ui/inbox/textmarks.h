#pragma once

#include "app/domain/searchfold.h"

#include <QList>
#include <QString>

namespace migochat {

/// What a text holds beside its letters: addresses that can be opened, and what the signs of WhatsApp's own writing make
/// of it (*bold*, _italic_, ~struck out~, ```fixed width```, `fixed width`).
struct TextMarks {
    struct Link {
        TextSpan span;
        QString address; ///< with its scheme: https, http, mailto or tel
    };

    enum class Style { Bold, Italic, Struck, Fixed, Sign }; ///< Sign: one of the signs themselves

    struct Styled {
        TextSpan span;
        Style style = Style::Bold;
    };

    QList<Link> links;    ///< in order, without overlaps, the first fifty
    QList<Styled> styles; ///< in no order; they may lie in each other

    /// Takes time in proportion to the length of the text, whatever is in it.
    [[nodiscard]] static TextMarks of(const QString &text);
};

} // namespace migochat
