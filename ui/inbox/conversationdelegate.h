#pragma once

#include "app/domain/listedconversation.h"
#include "ui/theme/token.h"
#include "ui/widgets/look.h"

#include <QHash>
#include <QStyledItemDelegate>

namespace migochat {

/// Text typed for a conversation and not sent yet.
using UnsentTexts = QHash<ConversationId, QString>;

/// Paints one conversation: face with window ring; name and time; last message and unread count; channel, label,
/// stage, what is special. Rows are 72 px high, all rectangles are logical until place().
class ConversationDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    static constexpr int kRowHeight = 72;

    ConversationDelegate(const Look &look, const UnsentTexts &unsent, QObject *parent);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    struct Canvas;
    void paintBack(const Canvas &canvas) const;
    void paintNameLine(const Canvas &canvas) const;
    void paintPreviewLine(const Canvas &canvas) const;
    void paintTagLine(const Canvas &canvas) const;
    void paintQuickActs(const Canvas &canvas) const;
    [[nodiscard]] QString previewText(const ConversationRow &row) const;
    /// Text and colour of the second line, with what stands before it.
    struct Preview {
        QString text;
        Token token = Token::Muted;
        bool isOurs = false;
    };
    [[nodiscard]] Preview previewOf(const ListedConversation &row) const;

    const Look m_look;
    const UnsentTexts &m_unsent;
};

} // namespace migochat
