// How the thread stands: sides, directions, and what it shows while its rows are being read.

#include "ui/inbox/messagedelegate.h"
#include "ui/inbox/messageview.h"
#include "ui/inbox/threadfloats.h"
#include "ui/inbox/threadskeleton.h"
#include "ui/models/roles.h"
#include "ui/text/chatdirection.h"
#include "ui/theme/theme.h"
#include "ui/widgets/spokenrows.h"

#include <QPaintEvent>
#include <QPainter>

#include <utility>

namespace migochat {

namespace {

constexpr int kNoticed = 200; ///< milliseconds; what takes longer is seen to take long

} // namespace

void MessageView::setOffer(messagemenu::Offer offer)
{
    m_manner.offer = offer;
    refreshManner();
}

void MessageView::setOwnSide(OwnSide side)
{
    if (std::exchange(m_ownSide, side) != side)
        refreshManner();
}

void MessageView::setCustomerDirection(Qt::LayoutDirection direction)
{
    if (std::exchange(m_customerDirection, direction) != direction)
        refreshManner();
}

/// Of the newest message that has letters, else what is known of the customer.
Qt::LayoutDirection MessageView::spokenDirection() const
{
    for (int row = m_rows->rowCount() - 1; row >= 0; --row) {
        const ThreadRow shown = m_rows->index(row, 0).data(RowRole).value<ThreadRow>();
        const auto *message = shown.kind == ThreadRow::Kind::Item ? std::get_if<Message>(&shown.item.content) : nullptr;
        const auto spoken = message ? firstStrong(message->text, Qt::LayoutDirectionAuto) : Qt::LayoutDirectionAuto;
        if (spoken != Qt::LayoutDirectionAuto)
            return spoken;
    }
    return m_customerDirection;
}

/// Asked for when a chat is opened and when something about the screen changes: what stands there does not turn around
/// while it is read.
void MessageView::refreshManner()
{
    const bool mirrored = m_ownSide == OwnSide::Right && layoutDirection() == Qt::RightToLeft;
    ThreadManner now = m_manner;
    now.own = mirrored ? ThreadManner::Edge::Start : ThreadManner::Edge::End;
    now.wordless = spokenDirection();
    m_delegate->setManner(now);
    if (std::exchange(m_manner, now) != now)
        scheduleDelayedItemsLayout();
}

void MessageView::awaitRows()
{
    if (!m_isLoading)
        m_patience.start(kNoticed, this);
}

void MessageView::stopAwaiting()
{
    m_patience.stop();
    if (!std::exchange(m_isLoading, false))
        return;
    setAccessibleDescription({});
    viewport()->update();
}

QModelIndex MessageView::indexAt(const QPoint &pos) const
{
    return m_isLoading ? QModelIndex()
                       : MeasuredList::indexAt(pos); // the rows of another chat are not seen and not pressed
}

void MessageView::paintEvent(QPaintEvent *event)
{
    QPainter(viewport()).fillRect(event->rect(), m_look.theme.color(Token::ThreadBg));
    if (!m_isLoading)
        return MeasuredList::paintEvent(event);
    QPainter painter(viewport());
    painter.setLayoutDirection(layoutDirection());
    threadskeleton::paint(painter, viewport()->rect(), m_manner.own, m_look);
}

} // namespace migochat
