#pragma once

#include "app/domain/searchsynonyms.h"
#include "ui/inbox/rowlayouter.h"
#include "ui/inbox/textselection.h"
#include "ui/widgets/zoomeddelegate.h"

#include <optional>

namespace migochat {

/// Paints one row of the thread out of its parts (bubblepart.h).
class MessageDelegate final : public ZoomedDelegate
{
    Q_OBJECT

public:
    MessageDelegate(const Look &look, QObject *parent);

    /// What pressing at a place of the viewport would do, if anything.
    [[nodiscard]] std::optional<PartAction> actionAt(const QStyleOptionViewItem &option, const QModelIndex &index,
                                                     const QPoint &pos) const;
    /// What can be pressed in a row, from top to bottom, and where it is in the viewport.
    struct Button {
        QRect rect;
        PartAction action;
        QList<QRect> pieces{}; ///< of words that go on in another line; empty: it is one rectangle

        [[nodiscard]] bool holds(const QPoint &pos) const;
    };
    [[nodiscard]] QList<Button> buttonsOf(const QStyleOptionViewItem &option, const QModelIndex &index) const;
    /// Whether a place of the viewport shows how an answer is on its way.
    [[nodiscard]] bool tellsWayAt(const QStyleOptionViewItem &option, const QModelIndex &index,
                                  const QPoint &pos) const;
    /// The text of a row that can be selected, and where it stands.
    struct Words {
        std::shared_ptr<const TextBlock> block;
        QRect rect; ///< on the board, as the block wants it
        QRect shown;
        Board board{};

        /// The letter nearest to a place of the viewport.
        [[nodiscard]] qsizetype positionAt(const QPoint &pos) const;
    };
    [[nodiscard]] std::optional<Words> wordsOf(const QStyleOptionViewItem &option, const QModelIndex &index) const;
    /// Everything that can be done with a row, for its menu.
    [[nodiscard]] QList<PartAction> actionsOf(const QStyleOptionViewItem &option, const QModelIndex &index) const;

    void setPictures(Pictures *pictures) { m_layouter.setPictures(pictures); }
    void setVoices(Voices *voices) { m_layouter.setVoices(voices); }
    void setManner(const ThreadManner &manner) { m_layouter.setManner(manner); }

    void setSelection(const TextSelection *selection) { m_selection = selection; }
    /// Words to mark; false when they are the same as before.
    bool setFound(const SearchTerms &terms);
    /// Which of buttonsOf() has the keyboard in the row that has it; -1: none.
    void setButton(int button) { m_button = button; }

    /// Rows are as wide as the viewport; the view says how wide that is, in its own pixels.
    void setWidth(int width) { m_width = width; }

protected:
    void paintRow(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize rowSize(const QModelIndex &index) const override;

private:
    struct Canvas;
    [[nodiscard]] QList<Button> placesOf(const QStyleOptionViewItem &option, const QModelIndex &index) const;
    static void addLinks(QList<Button> &buttons, const BubblePart &part, const QRect &rect);
    [[nodiscard]] QList<Button> buttonsIn(const QRect &row, const QModelIndex &index,
                                          Qt::LayoutDirection direction) const;
    void paintBubble(const Canvas &canvas, const Message &message) const;
    void paintNote(const Canvas &canvas) const;
    void paintItem(const Canvas &canvas, const ThreadRow &row) const;
    void paintMarks(const Canvas &canvas, const ThreadRow &row) const;
    void paintFocus(const Canvas &canvas, const QModelIndex &index) const;

    mutable RowLayouter m_layouter;
    const TextSelection *m_selection = nullptr;
    SearchTerms m_found;
    int m_button = -1;
    int m_width = 400;
};

} // namespace migochat
