#pragma once

#include "app/domain/conversation.h"
#include "ui/inbox/bulkbar.h"
#include "ui/widgets/look.h"

#include <QObject>
#include <QRect>

#include <array>

class QListView;

namespace migochat {

/// The small buttons that a row shows under the pointer: assign, snooze, and done or, where it is closed, open again. A
/// click on one neither chooses nor opens the row; while nobody could carry it out it does nothing.
class QuickActs final : public QObject
{
    Q_OBJECT

public:
    static constexpr std::array kActs{BulkBar::Act::Assign, BulkBar::Act::Snooze, BulkBar::Act::Done};
    static constexpr int kSize = 28;

    QuickActs(const Look &look, QListView *list);

    /// Whether the agent can carry acts out.
    void setLive(bool live) { m_live = live; }
    /// What a button of a row does, which depends on the row's status.
    [[nodiscard]] static BulkBar::Act actOf(int act, ConversationStatus status);
    /// Where the buttons of a row are, in logical order, visual coordinates; row and place are on the board.
    [[nodiscard]] static QRect placeOf(int act, const QRect &row, Qt::LayoutDirection direction);

Q_SIGNALS:
    void asked(migochat::ConversationId conversation, migochat::BulkBar::Act act, const QPoint &at);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    const Look m_look;
    QListView *m_list;
    bool m_live = true;
};

} // namespace migochat
