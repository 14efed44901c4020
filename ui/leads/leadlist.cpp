#include "ui/leads/leadlist.h"

#include "app/domain/clock.h"
#include "ui/leads/leaddelegate.h"
#include "ui/models/roles.h"
#include "ui/text/spoken.h"
#include "ui/theme/theme.h"
#include "ui/widgets/leadmenus.h"
#include "ui/widgets/spokenrows.h"

#include <QContextMenuEvent>
#include <QMenu>
#include <QScrollBar>

namespace migochat {

namespace {

Lead leadOf(const QModelIndex &index)
{
    return index.data(RowRole).value<LeadRow>().lead;
}

} // namespace

LeadList::LeadList(const Look &look, QWidget *parent)
    : QListView(parent), m_look(look),
      m_rows(new SpokenRows(
          [look](const QModelIndex &index) {
              return spoken::lead(index.data(RowRole).value<LeadRow>(), look.format, look.clock.now());
          },
          this))
{
    setItemDelegate(new LeadDelegate(look, this));
    setModel(m_rows);
    setUniformItemSizes(true);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setEditTriggers(NoEditTriggers);
    setMouseTracking(true);
    setAccessibleName(tr("Leads"));
    verticalScrollBar()->setSingleStep(22);
    connect(m_rows, &QAbstractItemModel::modelReset, this, &LeadList::rowsChanged);
    connect(m_rows, &QAbstractItemModel::rowsInserted, this, &LeadList::rowsChanged);
    connect(m_rows, &QAbstractItemModel::rowsRemoved, this, &LeadList::rowsChanged);
}

void LeadList::setRows(QAbstractItemModel *model)
{
    m_rows->setSourceModel(model);
    Q_EMIT rowsChanged();
}

void LeadList::open(const QModelIndex &index)
{
    if (const ConversationId conversation = leadOf(index).conversation; conversation.isValid())
        Q_EMIT openRequested(conversation);
}

void LeadList::mouseReleaseEvent(QMouseEvent *event)
{
    QListView::mouseReleaseEvent(event);
    const QModelIndex index = indexAt(event->pos());
    if (event->button() != Qt::LeftButton || !index.isValid())
        return;
    const Lead lead = leadOf(index);
    const Board board = Board::of(visualRect(index), m_look);
    const QPoint pressed = board.fromView(event->pos());
    const QPoint at = viewport()->mapToGlobal(event->pos());
    if (LeadDelegate::columnRect(LeadColumn::Stage, board.rect, layoutDirection()).contains(pressed)) {
        leadmenus::popupStages(this, lead.stage, at,
                               [this, id = lead.id](LeadStage stage) { Q_EMIT stageChosen(id, stage); });
    } else if (LeadDelegate::columnRect(LeadColumn::Label, board.rect, layoutDirection()).contains(pressed)) {
        leadmenus::popupLabels(this, lead.label, at,
                               [this, id = lead.id](LeadLabel label) { Q_EMIT labelChosen(id, label); });
    }
}

void LeadList::mouseDoubleClickEvent(QMouseEvent *event)
{
    const QModelIndex index = indexAt(event->pos());
    if (event->button() == Qt::LeftButton && index.isValid())
        open(index);
}

void LeadList::keyPressEvent(QKeyEvent *event)
{
    const QModelIndex index = currentIndex();
    if (index.isValid() && (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)) {
        open(index);
    } else if (index.isValid() && event->key() == Qt::Key_Space) {
        showMenu(index, viewport()->mapToGlobal(visualRect(index).center()));
    } else {
        QListView::keyPressEvent(event);
    }
}

void LeadList::contextMenuEvent(QContextMenuEvent *event)
{
    const bool mouse = event->reason() == QContextMenuEvent::Mouse;
    const QModelIndex index = mouse ? indexAt(event->pos()) : currentIndex();
    if (index.isValid())
        showMenu(index, mouse ? event->globalPos() : viewport()->mapToGlobal(visualRect(index).center()));
}

void LeadList::showMenu(const QModelIndex &index, const QPoint &globalPos)
{
    const Lead lead = leadOf(index);
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(tr("Open conversation"), this, [this, id = lead.conversation] { Q_EMIT openRequested(id); })
        ->setEnabled(lead.conversation.isValid());
    leadmenus::addStages(*menu->addMenu(tr("Stage")), lead.stage,
                         [this, id = lead.id](LeadStage stage) { Q_EMIT stageChosen(id, stage); });
    leadmenus::addLabels(*menu->addMenu(tr("Label")), lead.label,
                         [this, id = lead.id](LeadLabel label) { Q_EMIT labelChosen(id, label); });
    menu->popup(globalPos);
}

void LeadList::changeEvent(QEvent *event)
{
    QListView::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        setAccessibleName(tr("Leads"));
}

} // namespace migochat
