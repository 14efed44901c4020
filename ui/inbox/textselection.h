#pragma once

#include "app/domain/searchfold.h"
#include "app/domain/threaditem.h"

#include <optional>

namespace migochat {

/// What is selected in a thread: one stretch from a letter of one bubble to a letter of another. Rows that come or go
/// between them change nothing, because a place names its item and not its row.
class TextSelection
{
public:
    struct Place {
        ThreadCursor item;
        qsizetype at = 0; ///< UTF-16 units before it in the text of the item

        friend auto operator<=>(const Place &, const Place &) = default;
    };

    void begin(const Place &place)
    {
        m_anchor = m_caret = place;
        m_set = true;
    }
    /// Moves the end that follows pointer or keys.
    void extendTo(const Place &place) { m_caret = place; }
    void clear() { m_set = false; }

    /// True when nothing is between its ends.
    [[nodiscard]] bool isEmpty() const { return !m_set || m_anchor == m_caret; }
    [[nodiscard]] bool hasAnchor() const { return m_set; }
    [[nodiscard]] const Place &caret() const { return m_caret; }
    [[nodiscard]] Place first() const { return std::min(m_anchor, m_caret); }
    [[nodiscard]] Place last() const { return std::max(m_anchor, m_caret); }
    [[nodiscard]] bool holds(const ThreadCursor &item) const;
    [[nodiscard]] bool isWithinOneItem() const { return m_anchor.item == m_caret.item; }

    /// What of an item's text is selected; nullopt: nothing.
    [[nodiscard]] std::optional<TextSpan> spanIn(const ThreadCursor &item, qsizetype length) const;

private:
    Place m_anchor;
    Place m_caret;
    bool m_set = false;
};

} // namespace migochat
