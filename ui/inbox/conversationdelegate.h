#pragma once

#include "app/domain/listedconversation.h"
#include "app/domain/workinghours.h"
#include "ui/inbox/rowact.h"
#include "ui/text/occupant.h"
#include "ui/theme/icons.h"
#include "ui/theme/token.h"
#include "ui/widgets/paint.h"
#include "ui/widgets/zoomeddelegate.h"

#include <QHash>

#include <optional>

namespace migochat {

struct ViewKey;

/// Text typed for a conversation and not sent yet.
using UnsentTexts = QHash<ConversationId, QString>;

/// Paints one conversation: face with window ring; name and time; last message and unread count; channel, label,
/// stage, what is special; at the face who else has it open. Compact rows have two lines: the channel stands before the
/// last message, what is special behind the name. A chat that is done or spam is muted, and says so where the view does
/// not. All rectangles are logical until place().
class ConversationDelegate final : public ZoomedDelegate
{
    Q_OBJECT

public:
    static constexpr int kRowHeight = 72;
    static constexpr int kCompactHeight = 56;

    /// What a row shows besides its data; all outlive the delegate.
    struct Beside {
        const UnsentTexts &unsent;
        const Occupants &occupants;
        const WorkingTime &open; ///< waiting counts while the shop is open
        const bool &live;        ///< somebody can carry out what the buttons of a row ask for
        const RowActs &acts;     ///< what is being done with rows
        const ViewKey &view;     ///< that the rows are in
    };

    ConversationDelegate(const Look &look, const Beside &beside, QObject *parent);

    [[nodiscard]] static QString wordsOf(const RowAct &act);

    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                   const QModelIndex &index) override;

protected:
    void paintRow(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize rowSize(const QModelIndex &index) const override;

private:
    struct Canvas;
    struct Places;
    [[nodiscard]] Places places() const;
    void paintBack(const Canvas &canvas) const;
    void paintNameLine(const Canvas &canvas) const;
    void paintPreviewLine(const Canvas &canvas) const;
    void paintTagLine(const Canvas &canvas) const;
    /// What is special about a compact row; where it begins.
    [[nodiscard]] int paintMarks(const Canvas &canvas, int end) const;
    void paintQuickActs(const Canvas &canvas) const;
    [[nodiscard]] bool saysStatus(const Canvas &canvas) const;
    [[nodiscard]] TextLine statusWord(ConversationStatus status) const;
    void paintOccupant(const Canvas &canvas, const Occupant &occupant) const;
    [[nodiscard]] static ListedConversation rowOf(const QModelIndex &index);
    [[nodiscard]] QString hintOf(const ListedConversation &row) const;
    [[nodiscard]] QString previewText(const ListedConversation &row) const;
    /// Text and colour of the second line, with what stands before it.
    struct Preview {
        QString text;
        Token token = Token::Muted;
        bool isOurs = false;
        bool isMessage = false; ///< the last one, with its kind and state
    };
    enum class Shows { WhatIsNew, TheHit };
    [[nodiscard]] Preview previewOf(const ListedConversation &row, Shows shows) const;
    [[nodiscard]] static std::optional<Icon> previewIcon(const ListedConversation &row);
    [[nodiscard]] QString hintAt(const QPoint &at, const QRect &row, Qt::LayoutDirection direction,
                                 const QModelIndex &index) const;

    const Beside m_beside;
};

} // namespace migochat
