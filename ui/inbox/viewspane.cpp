#include "ui/inbox/viewspane.h"

#include "ui/inbox/viewdelegate.h"
#include "ui/inbox/viewsmodel.h"
#include "ui/widgets/iconbutton.h"
#include "ui/widgets/mirrored.h"
#include "ui/widgets/themed.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QMenu>
#include <QTreeView>
#include <QVBoxLayout>

namespace migochat {

using namespace Qt::Literals::StringLiterals;

ViewsPane::ViewsPane(const Look &look, QWidget *parent)
    : QWidget(parent), m_look(look), m_model(new ViewsModel(look, this)), m_title(makeLabel(u"title"_s, this)),
      m_add(new IconButton(look, Icon::Filter, this)), m_tree(new QTreeView(this))
{
    setPane(this, u"bg"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 16, 0, 8);
    column->setSpacing(10);
    auto *top = new Mirrored<QHBoxLayout>;
    top->setContentsMargins(18, 0, 10, 0);
    top->addWidget(m_title, 1);
    top->addWidget(m_add);
    column->addLayout(top);
    column->addWidget(m_tree, 1);
    m_tree->setHeaderHidden(true);
    m_tree->header()->setMinimumSectionSize(1); // else Qt measures every face there is, down to the emoji
    m_tree->setModel(m_model);
    m_tree->setItemDelegate(new ViewDelegate(look, m_tree));
    m_tree->setIndentation(0);
    m_tree->setRootIsDecorated(false);
    m_tree->setItemsExpandable(false);
    m_tree->setExpandsOnDoubleClick(false);
    m_tree->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_tree->setMouseTracking(true);
    m_tree->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_tree->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_tree->setDragDropMode(QAbstractItemView::InternalMove);
    m_tree->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_tree, &QWidget::customContextMenuRequested, this, &ViewsPane::showMenu);
    connect(m_tree->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex &index) {
        const auto key = m_model->keyOf(index);
        if (!key || m_quiet)
            return;
        m_current = *key;
        Q_EMIT viewChosen(m_current);
    });
    connect(m_tree, &QTreeView::clicked, this, &ViewsPane::clicked);
    connect(m_model, &QAbstractItemModel::modelReset, this, &ViewsPane::restore);
    connect(m_model, &ViewsModel::moveAsked, this, &ViewsPane::moveAsked);
    connect(m_add, &QToolButton::clicked, this, &ViewsPane::newViewAsked);
    setFocusProxy(m_tree);
    setViews(
        {{InboxView::AllOpen}, {InboxView::Unread}, {InboxView::WaitingOnUs}, {InboxView::Done}, {InboxView::Spam}});
    retranslate();
}

QString ViewsPane::nameOf(const ViewKey &view) const
{
    return m_model->nameOf(view);
}

void ViewsPane::setViews(const ViewCounts &counts)
{
    m_model->setLines(counts);
}

void ViewsPane::setPins(const QList<ViewPin> &pins)
{
    m_model->setPins(pins);
}

void ViewsPane::setCurrentView(const ViewKey &view)
{
    m_current = view;
    restore();
}

void ViewsPane::restore()
{
    m_tree->expandAll();
    m_quiet = true;
    m_tree->setCurrentIndex(m_model->indexOf(m_current));
    m_quiet = false;
}

/// What can be done with a view; the menu key opens it as well.
void ViewsPane::showMenu(const QPoint &at)
{
    const QModelIndex index = m_tree->indexAt(at);
    const auto key = m_model->keyOf(index.isValid() ? index : m_tree->currentIndex());
    if (!key)
        return;
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    if (key->kind == ViewKey::Kind::Saved)
        offerSavedActs(*menu, *key);
    offerPins(*menu, *key);
    menu->popup(m_tree->viewport()->mapToGlobal(at));
}

void ViewsPane::offerPins(QMenu &menu, const ViewKey &key)
{
    QMenu *pins = menu.addMenu(tr("Key"));
    for (qsizetype place = 0; place < m_model->pins().size(); ++place) {
        const ViewPin &pin = m_model->pins().at(place);
        const QString name = pin.view ? nameOf(*pin.view) : u"\u2013"_s;
        QAction *action = pins->addAction(pin.keys.isEmpty() ? name : pin.keys + u"  "_s + name);
        action->setCheckable(true);
        action->setChecked(pin.view == key);
        connect(action, &QAction::triggered, this,
                [this, key, place] { Q_EMIT pinAsked(key, static_cast<int>(place)); });
    }
}

void ViewsPane::offerSavedActs(QMenu &menu, const ViewKey &key)
{
    const auto add = [&](const QString &text, SavedAct act) {
        connect(menu.addAction(text), &QAction::triggered, this,
                [this, id = key.saved, act] { Q_EMIT savedViewAsked(id, act); });
    };
    add(tr("Change its conditions…"), SavedAct::Edit);
    add(tr("Rename…"), SavedAct::Rename);
    const bool onlyMine = m_model->indexOf(key).data(ViewsModel::OnlyMineRole).toBool();
    add(onlyMine ? tr("Show it to everybody") : tr("Keep it for me"), SavedAct::Share);
    menu.addSeparator();
    add(tr("Delete"), SavedAct::Delete);
    const int row = m_model->indexOf(key).row();
    const int last = m_model->rowCount(m_model->indexOf(key).parent()) - 1;
    QAction *up = menu.addAction(tr("Move up"));
    QAction *down = menu.addAction(tr("Move down"));
    up->setEnabled(row > 0);
    down->setEnabled(row < last);
    connect(up, &QAction::triggered, this, [this, id = key.saved, row] { Q_EMIT moveAsked(id, row - 1); });
    connect(down, &QAction::triggered, this, [this, id = key.saved, row] { Q_EMIT moveAsked(id, row + 1); });
    menu.addSeparator();
}

void ViewsPane::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void ViewsPane::retranslate()
{
    m_title->setText(tr("Inbox"));
    m_add->setName(tr("Save a view of your own"));
    m_tree->setAccessibleName(tr("Views"));
    m_model->retranslate();
}

} // namespace migochat
