#include "ui/inbox/messageview.h"

#include "app/domain/clock.h"
#include "ui/inbox/messagedelegate.h"
#include "ui/media/pictures.h"
#include "ui/models/roles.h"
#include "ui/text/format.h"
#include "ui/text/spoken.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/widgets/spokenrows.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QMenu>
#include <QScopedValueRollback>
#include <QScrollBar>

namespace migochat {

namespace {

constexpr int kNear = 240; ///< pixels from an end at which more rows are asked for

const Message *messageOf(const ThreadRow &row)
{
    return row.kind == ThreadRow::Kind::Item ? std::get_if<Message>(&row.item.content) : nullptr;
}

QString textOf(const ThreadRow &row)
{
    if (row.kind != ThreadRow::Kind::Item)
        return {};
    if (const auto *note = std::get_if<Note>(&row.item.content))
        return note->text;
    const Message *message = messageOf(row);
    return message ? message->text : QString();
}

} // namespace

MessageView::MessageView(const Look &look, QWidget *parent)
    : QListView(parent), m_look(look), m_delegate(new MessageDelegate(look, this)),
      m_rows(new SpokenRows(
          [look](const QModelIndex &index) {
              return spoken::threadRow(index.data(RowRole).value<ThreadRow>(), look.format, look.clock.now());
          },
          this)),
      m_pictures(new Pictures(this))
{
    setAccessibleName(tr("Messages"));
    m_delegate->setPictures(m_pictures);
    connect(m_pictures, &Pictures::ready, this, &MessageView::repaintPicture);
    setItemDelegate(m_delegate);
    setModel(m_rows);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSelectionMode(SingleSelection);
    setEditTriggers(NoEditTriggers);
    setMouseTracking(true);
    setResizeMode(Adjust);
    verticalScrollBar()->setSingleStep(28);
    connect(verticalScrollBar(), &QScrollBar::valueChanged, this, &MessageView::lookAround);
    connect(m_rows, &QAbstractItemModel::rowsAboutToBeInserted, this, &MessageView::rememberPlace);
    connect(m_rows, &QAbstractItemModel::rowsAboutToBeRemoved, this, &MessageView::rememberPlace);
    connect(m_rows, &QAbstractItemModel::rowsInserted, this, &MessageView::restorePlace);
    connect(m_rows, &QAbstractItemModel::rowsRemoved, this, &MessageView::restorePlace);
    connect(m_rows, &QAbstractItemModel::dataChanged, this, [this] {
        scheduleDelayedItemsLayout();
        restorePlace();
    });
    connect(m_rows, &QAbstractItemModel::modelReset, this, &MessageView::startOver);
    connect(&look.theme, &Theme::changed, this, [this] { scheduleDelayedItemsLayout(); });
}

void MessageView::setRows(QAbstractItemModel *model)
{
    m_rows->setSourceModel(model);
    startOver();
}

void MessageView::setMediaFolder(const QString &folder)
{
    m_pictures->setFolder(folder);
}

bool MessageView::showMessage(MessageId message)
{
    for (int i = 0; i < m_rows->rowCount(); ++i) {
        const QModelIndex index = m_rows->index(i, 0);
        const ThreadRow row = index.data(RowRole).value<ThreadRow>();
        const Message *candidate = messageOf(row);
        if (!candidate || candidate->id != message)
            continue;
        m_atEnd = false;
        scrollTo(index, PositionAtCenter);
        setCurrentIndex(index);
        return true;
    }
    return false;
}

/// Only what is on screen can have asked for it.
void MessageView::repaintPicture(const QString &)
{
    viewport()->update();
}

void MessageView::startOver()
{
    m_atEnd = true;
    m_anchor = QPersistentModelIndex();
    restorePlace();
}

void MessageView::reveal(const ThreadCursor &place)
{
    for (int row = 0; row < m_rows->rowCount(); ++row) {
        const QModelIndex index = m_rows->index(row, 0);
        const ThreadRow shown = index.data(RowRole).value<ThreadRow>();
        if (shown.kind != ThreadRow::Kind::Item || shown.item.cursor() != place)
            continue;
        m_atEnd = false;
        executeDelayedItemsLayout();
        setCurrentIndex(index);
        scrollTo(index, PositionAtCenter);
        return;
    }
}

void MessageView::rememberPlace()
{
    if (m_placing)
        return;
    const QScrollBar *bar = verticalScrollBar();
    m_atEnd = bar->value() >= bar->maximum() - 8;
    m_anchor = indexAt({viewport()->width() / 2, 4});
    m_anchorTop = m_anchor.isValid() ? visualRect(m_anchor).top() : 0;
}

void MessageView::restorePlace()
{
    m_placing = true;
    executeDelayedItemsLayout();
    updateGeometries();
    QScrollBar *bar = verticalScrollBar();
    if (m_atEnd)
        bar->setValue(bar->maximum());
    else if (m_anchor.isValid())
        bar->setValue(bar->value() + visualRect(m_anchor).top() - m_anchorTop);
    m_placing = false;
}

void MessageView::lookAround()
{
    if (m_placing || m_rows->rowCount() == 0)
        return;
    const QScrollBar *bar = verticalScrollBar();
    m_atEnd = bar->value() >= bar->maximum() - 8;
    if (bar->value() < kNear)
        Q_EMIT olderRequested();
    if (bar->value() > bar->maximum() - kNear)
        Q_EMIT newerRequested();
}

int MessageView::contentHeight() const
{
    const int rows = m_rows->rowCount();
    if (rows == 0)
        return 0;
    return visualRect(m_rows->index(rows - 1, 0)).bottom() + 1 + verticalOffset();
}

void MessageView::updateGeometries()
{
    QListView::updateGeometries();
    // Measuring lays the rows out, which comes here again: with a scroll bar that comes and goes, without end.
    if (m_measuring)
        return;
    const QScopedValueRollback measuring(m_measuring, true);
    const int whole = viewport()->height() + viewportMargins().top();
    const int gap = qMax(0, whole - contentHeight());
    if (gap != viewportMargins().top())
        setViewportMargins(0, gap, 0, 0);
}

void MessageView::resizeEvent(QResizeEvent *event)
{
    const bool wasAtEnd = m_atEnd;
    m_delegate->setWidth(viewport()->width());
    QListView::resizeEvent(event);
    if (event->size().width() != event->oldSize().width())
        scheduleDelayedItemsLayout();
    m_atEnd = wasAtEnd;
    if (wasAtEnd && !m_placing)
        restorePlace();
}

QStyleOptionViewItem MessageView::optionFor(const QModelIndex &index) const
{
    QStyleOptionViewItem option;
    initViewItemOption(&option);
    option.rect = visualRect(index);
    return option;
}

std::optional<PartAction> MessageView::actionAt(const QPoint &pos) const
{
    const QModelIndex index = indexAt(pos);
    return index.isValid() ? m_delegate->actionAt(optionFor(index), index, pos) : std::nullopt;
}

void MessageView::mouseMoveEvent(QMouseEvent *event)
{
    const auto action = actionAt(event->pos());
    viewport()->setCursor(action ? Qt::PointingHandCursor : Qt::ArrowCursor);
    viewport()->setToolTip(action ? action->text : QString());
    QListView::mouseMoveEvent(event);
}

void MessageView::mouseReleaseEvent(QMouseEvent *event)
{
    QListView::mouseReleaseEvent(event);
    if (const auto action = actionAt(event->pos()); event->button() == Qt::LeftButton && action)
        Q_EMIT actionRequested(*action);
}

void MessageView::keyPressEvent(QKeyEvent *event)
{
    const bool opens = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (opens && currentIndex().isValid()) {
        showMenu(currentIndex(), viewport()->mapToGlobal(visualRect(currentIndex()).center()));
        return;
    }
    if (event->matches(QKeySequence::Copy) && currentIndex().isValid()) {
        QGuiApplication::clipboard()->setText(textOf(currentIndex().data(RowRole).value<ThreadRow>()));
        return;
    }
    QListView::keyPressEvent(event);
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
    const ThreadRow row = index.data(RowRole).value<ThreadRow>();
    const QString text = textOf(row);
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    if (!text.isEmpty()) {
        menu->addAction(m_look.icons.icon(Icon::Copy, Token::Text, layoutDirection()), tr("Copy text"), this,
                        [text] { QGuiApplication::clipboard()->setText(text); });
    }
    for (const PartAction &action : m_delegate->actionsOf(optionFor(index), index))
        menu->addAction(action.text, this, [this, action] { Q_EMIT actionRequested(action); });
    if (menu->isEmpty())
        delete menu;
    else
        menu->popup(globalPos);
}

void MessageView::changeEvent(QEvent *event)
{
    QListView::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        setAccessibleName(tr("Messages"));
        scheduleDelayedItemsLayout();
    }
}

} // namespace migochat
