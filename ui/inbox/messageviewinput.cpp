// Mouse and keys in the thread: what is pressed, what is selected, what is copied.

#include "app/domain/clock.h"
#include "ui/inbox/messagedelegate.h"
#include "ui/inbox/messagemenu.h"
#include "ui/inbox/messageview.h"
#include "ui/models/roles.h"
#include "ui/text/deliverywords.h"
#include "ui/text/direction.h"
#include "ui/theme/icons.h"
#include "ui/widgets/spokenrows.h"

#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QMouseEvent>
#include <QScrollBar>
#include <QTextDocument>
#include <QTimerEvent>

namespace migochat {

namespace {

constexpr int kDragScroll = 40; ///< milliseconds between two steps of scrolling while a selection is drawn

/// Where a link leads shows before it is pressed.
QString hintOf(const PartAction &action)
{
    const bool leads = action.kind == PartAction::Kind::OpenLink && !action.text.contains(action.value);
    const QString hint = leads ? QString(action.text + u'\n' + leftToRight(action.value)) : action.text;
    return Qt::mightBeRichText(hint) ? hint.toHtmlEscaped() : hint;
}

} // namespace

std::optional<PartAction> MessageView::actionAt(const QPoint &pos) const
{
    const QModelIndex index = indexAt(pos);
    auto action = index.isValid() ? m_delegate->actionAt(optionFor(index), index, pos) : std::nullopt;
    return action && messagemenu::isOffered(*action, m_manner.offer) ? action : std::nullopt;
}

/// When the answer under the pointer was sent, delivered and read, where its ticks stand.
QString MessageView::wayAt(const QPoint &pos) const
{
    const QModelIndex index = indexAt(pos);
    if (!index.isValid() || !m_delegate->tellsWayAt(optionFor(index), index, pos))
        return {};
    const ThreadRow row = rowAt(index);
    const auto *message = std::get_if<Message>(&row.item.content);
    return message ? deliverywords::steps(*message, m_look.format, m_look.clock.now()).join(u'\n') : QString();
}

/// What these keys do here comes before what they mean everywhere.
bool MessageView::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        const auto &key = static_cast<const QKeyEvent &>(*event);
        const bool drops = key.key() == Qt::Key_Escape && key.modifiers() == Qt::NoModifier && !m_selection.isEmpty();
        if (drops || voiceActionOf(key)) {
            event->accept();
            return true;
        }
    }
    return MeasuredList::event(event);
}

void MessageView::mousePressEvent(QMouseEvent *event)
{
    m_button = -1;
    m_delegate->setButton(m_button);
    const auto place = textPlaceAt(event->pos());
    if (event->button() == Qt::LeftButton) {
        if (place && event->modifiers() & Qt::ShiftModifier && m_selection.hasAnchor())
            extendTo(*place);
        else if (place)
            m_selection.begin(*place);
        else
            m_selection.clear();
        m_dragging = place.has_value();
        viewport()->update();
    }
    MeasuredList::mousePressEvent(event);
}

void MessageView::mouseMoveEvent(QMouseEvent *event)
{
    if (m_dragging && event->buttons() & Qt::LeftButton) {
        if (const auto place = nearestPlace(event->pos()))
            extendTo(textPlaceAt(event->pos()).value_or(*place));
        if (viewport()->rect().contains(event->pos()))
            m_dragScroll.stop();
        else if (!m_dragScroll.isActive())
            m_dragScroll.start(kDragScroll, this);
        return; // the list would move its own selection along
    }
    const auto action = actionAt(event->pos());
    const bool text = !action && textPlaceAt(event->pos());
    viewport()->setCursor(action ? Qt::PointingHandCursor : text ? Qt::IBeamCursor : Qt::ArrowCursor);
    viewport()->setToolTip(action ? hintOf(*action) : wayAt(event->pos()));
    MeasuredList::mouseMoveEvent(event);
}

void MessageView::timerEvent(QTimerEvent *event)
{
    if (event->timerId() == m_patience.timerId()) {
        m_patience.stop();
        m_isLoading = true;
        setAccessibleDescription(tr("Loading"));
        viewport()->update();
        return;
    }
    if (event->timerId() == m_readOn.timerId()) {
        m_readOn.stop();
        Q_EMIT olderRequested();
        return;
    }
    if (event->timerId() != m_dragScroll.timerId())
        return MeasuredList::timerEvent(event);
    const QPoint pos = viewport()->mapFromGlobal(QCursor::pos());
    const int over = pos.y() < 0 ? pos.y() : qMax(0, pos.y() - viewport()->height());
    verticalScrollBar()->setValue(verticalScrollBar()->value() + qBound(-60, over / 2, 60));
    if (const auto place = nearestPlace(pos))
        extendTo(*place);
}

void MessageView::mouseReleaseEvent(QMouseEvent *event)
{
    MeasuredList::mouseReleaseEvent(event);
    m_dragScroll.stop();
    const bool drawn = std::exchange(m_dragging, false) && !m_selection.isEmpty();
    if (event->button() != Qt::LeftButton || drawn)
        return;
    if (const auto action = actionAt(event->pos()))
        act(*action);
}

void MessageView::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (const auto place = textPlaceAt(event->pos())) {
        selectWord(*place);
        m_dragging = true; // letting go of it is no press on a link
    } else {
        MeasuredList::mouseDoubleClickEvent(event);
    }
}

/// The arrows to both sides go from button to button of a bubble and back to the bubble itself.
bool MessageView::walkButtons(QKeyEvent *event)
{
    if ((event->key() != Qt::Key_Left && event->key() != Qt::Key_Right) || !currentIndex().isValid())
        return false;
    const int count = static_cast<int>(m_delegate->buttonsOf(optionFor(currentIndex()), currentIndex()).size());
    const bool forward = event->key() == (layoutDirection() == Qt::RightToLeft ? Qt::Key_Left : Qt::Key_Right);
    m_button = qBound(-1, m_button + (forward ? 1 : -1), count - 1);
    m_delegate->setButton(m_button);
    viewport()->update();
    tellReader(currentIndex(), QAccessible::NameChanged);
    tellReader(currentIndex(), QAccessible::Focus);
    return true;
}

bool MessageView::pressButton()
{
    const auto buttons = m_delegate->buttonsOf(optionFor(currentIndex()), currentIndex());
    if (m_button < 0 || m_button >= buttons.size() ||
        !messagemenu::isOffered(buttons.at(m_button).action, m_manner.offer))
        return false;
    act(buttons.at(m_button).action);
    return true;
}

/// On a row with a voice: Space plays and pauses, Ctrl with an arrow jumps (the arrow to the right goes on, in both
/// languages, like the player's time).
std::optional<PartAction> MessageView::voiceActionOf(const QKeyEvent &event) const
{
    const bool jumps =
        event.modifiers() == Qt::ControlModifier && (event.key() == Qt::Key_Left || event.key() == Qt::Key_Right);
    const bool plays = event.modifiers() == Qt::NoModifier && event.key() == Qt::Key_Space;
    if ((!jumps && !plays) || !currentIndex().isValid())
        return std::nullopt;
    const qint64 seconds = event.key() == Qt::Key_Left ? -5 : 5;
    for (const PartAction &action : m_delegate->actionsOf(optionFor(currentIndex()), currentIndex())) {
        if (plays ? action.kind == PartAction::Kind::PlayVoice
                  : action.kind == PartAction::Kind::StepVoice && action.number == seconds)
            return action;
    }
    return std::nullopt;
}

bool MessageView::workVoice(const QKeyEvent &event)
{
    const auto action = voiceActionOf(event);
    if (action)
        act(*action);
    return action.has_value();
}

void MessageView::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    m_button = -1;
    m_delegate->setButton(m_button);
    MeasuredList::currentChanged(current, previous);
}

void MessageView::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy))
        return copy();
    if (workVoice(*event) || selectWithKeys(event) || walkButtons(event) || moveWithKeys(event))
        return;
    const bool opens = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (opens && currentIndex().isValid()) {
        if (!pressButton())
            showMenu(currentIndex(), viewport()->mapToGlobal(visualRect(currentIndex()).center()));
        return;
    }
    MeasuredList::keyPressEvent(event);
}

void MessageView::contextMenuEvent(QContextMenuEvent *event)
{
    const bool mouse = event->reason() == QContextMenuEvent::Mouse;
    const QModelIndex index = mouse ? indexAt(event->pos()) : currentIndex();
    if (index.isValid())
        showMenu(index, mouse ? event->globalPos() : viewport()->mapToGlobal(visualRect(index).center()));
}

void MessageView::showMenu(const QModelIndex &index, const QPoint &globalPos)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    if (!m_selection.isEmpty())
        menu->addAction(m_look.icons.icon(Icon::Copy, Token::Text, layoutDirection()), tr("Copy the selection"), this,
                        &MessageView::copy);
    const ThreadRow row = rowAt(index);
    const auto *note = std::get_if<Note>(&row.item.content);
    messagemenu::fill(
        *menu, {row, m_delegate->actionsOf(optionFor(index), index), m_manner.offer, note && m_isPinned(note->id)},
        [this](const PartAction &action) { act(action); });
    if (menu->isEmpty())
        delete menu;
    else
        menu->popup(globalPos);
}

} // namespace migochat
