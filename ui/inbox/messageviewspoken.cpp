// What a screen reader hears of the thread.

#include "app/domain/clock.h"
#include "ui/inbox/messagedelegate.h"
#include "ui/inbox/messageview.h"
#include "ui/inbox/threadfloats.h"
#include "ui/models/roles.h"
#include "ui/text/spoken.h"
#include "ui/widgets/spokenrows.h"

#include <QStyleOptionViewItem>

namespace migochat {

namespace {

constexpr qsizetype kMostRead = 3; ///< messages that come at once and are read one by one

} // namespace

/// What the row says; in front of it the button of its bubble that the keyboard is on.
QString MessageView::sentenceOf(const QModelIndex &index) const
{
    const QString sentence = spoken::threadRow(rowAt(index), m_person, m_look.format, m_look.clock.now());
    if (m_button < 0 || currentIndex().row() != index.row())
        return sentence;
    QStyleOptionViewItem option; // without its place: a reader may ask while rows are on the move
    option.rect.setWidth(viewport()->width());
    const auto buttons = m_delegate->buttonsOf(option, index);
    if (m_button >= buttons.size())
        return sentence;
    return spoken::joined({tr("%1, button").arg(buttons.at(m_button).action.text), sentence});
}

/// Says what a customer wrote while the chat is open. Older messages that are loaded are no news.
void MessageView::tellNews(int first, int last)
{
    if (!isVisible() || m_manner.offer != messagemenu::Offer::Everything)
        return;
    QStringList news;
    for (int row = first; row <= last; ++row) {
        const ThreadRow shown = rowAt(m_rows->index(row, 0));
        const auto *message = shown.kind == ThreadRow::Kind::Item ? std::get_if<Message>(&shown.item.content) : nullptr;
        if (message && message->direction == Direction::Inbound && message->at >= m_openedAt)
            news << spoken::threadRow(shown, m_person, m_look.format, m_look.clock.now());
    }
    if (news.size() > kMostRead)
        m_floats->say(tr("%n new message(s)", nullptr, static_cast<int>(news.size())));
    else if (!news.isEmpty())
        m_floats->say(news.join(u'\n'));
}

} // namespace migochat
