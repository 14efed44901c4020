#include "ui/inbox/conversationpane.h"

#include "app/domain/clock.h"
#include "ui/inbox/bulkbar.h"
#include "ui/inbox/quickacts.h"
#include "ui/inbox/rowanchor.h"
#include "ui/inbox/sortbutton.h"
#include "ui/models/listroles.h"
#include "ui/text/direction.h"
#include "ui/text/format.h"
#include "ui/text/spoken.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/widgets/actionbutton.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/loadingbar.h"
#include "ui/widgets/mirrored.h"
#include "ui/widgets/spokenrows.h"
#include "ui/widgets/themed.h"
#include "ui/widgets/uniformlist.h"

#include <QAction>
#include <QEvent>
#include <QHBoxLayout>
#include <QItemSelectionModel>
#include <QLineEdit>
#include <QListView>
#include <QScrollBar>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <utility>

namespace migochat {

using namespace Qt::Literals::StringLiterals;

ConversationPane::ConversationPane(const Look &look, const UnsentTexts &unsent, QWidget *parent)
    : QWidget(parent), m_look(look), m_search(new QLineEdit(this)),
      m_count(new ElidedLabel(look, {.font = FontRole::Small, .token = Token::Muted}, this)),
      m_sortButton(new SortButton(look, this)), m_stack(new QStackedWidget(this)),
      m_loading(new LoadingBar(look, m_stack)), m_list(new UniformList(this)), m_hint(new QWidget(this)),
      m_hintText(makeLabel(u"hint"_s, m_hint)), m_retry(new ActionButton(look, ActionButton::Kind::Plain, m_hint)),
      m_next(new ActionButton(look, ActionButton::Kind::Plain, m_hint)),
      m_searchAll(new ActionButton(look, ActionButton::Kind::Plain, m_hint)), m_cut(makeLabel(u"small"_s, this)),
      m_trouble(makeLabel(u"bad"_s, this)), m_bulk(new BulkBar(look, this)), m_quick(new QuickActs(look, m_list)),
      m_gesture(new OpenGesture(m_list)),
      m_rows(new SpokenRows(
          [this, &unsent](const QModelIndex &row) {
              const QString written = singleLine(unsent.value(ConversationId(row.data(IdRole).toLongLong())));
              return spoken::joined(
                  {sentenceOf(row), written.isEmpty() ? QString() : tr("draft: %1").arg(isolated(written))});
          },
          this)),
      m_minute(look.clock)
{
    setPane(this, u"surface"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 12, 0, 0);
    column->setSpacing(0);
    auto *top = new QVBoxLayout;
    top->setContentsMargins(12, 0, 12, 0);
    top->addWidget(m_search);
    auto *line = new Mirrored<QHBoxLayout>;
    line->addWidget(m_count, 1);
    line->addWidget(m_sortButton);
    // As the rows, less what a flat button leaves free around its words.
    const auto align = [line](int, int scrolls) { line->setContentsMargins(14, 8, scrolls > 0 ? 7 : 0, 8); };
    align(0, 0);
    connect(m_list->verticalScrollBar(), &QScrollBar::rangeChanged, this, align);
    connect(m_sortButton, &SortButton::chosen, this, &ConversationPane::sortChosen);
    column->addLayout(top);
    column->addLayout(line);
    column->addWidget(m_bulk);
    m_bulk->hide();
    for (QLabel *label : {m_trouble, m_cut}) {
        label->setWordWrap(true);
        label->setMargin(12);
        label->setTextInteractionFlags(Qt::LinksAccessibleByMouse | Qt::LinksAccessibleByKeyboard);
        label->hide();
        column->addWidget(label);
    }
    connect(m_trouble, &QLabel::linkActivated, this, &ConversationPane::retryRequested);
    connect(m_cut, &QLabel::linkActivated, this, [this] { Q_EMIT allSearchWanted(m_search->text()); });
    column->addWidget(m_stack, 1);
    buildSearch();
    buildList(unsent);

    connect(&look.theme, &Theme::changed, this, [this] {
        buildSearch();
        m_list->doItemsLayout(); // rows of another height
    });
    connect(m_gesture, &OpenGesture::entered, this, &ConversationPane::openCurrent);
    m_refusalsRead.setSingleShot(true);
    m_refusalsRead.setInterval(std::chrono::seconds(15));
    connect(&m_refusalsRead, &QTimer::timeout, this, &ConversationPane::forgetRefusals);
    connect(&m_minute, &MinuteTimer::turned, this, &ConversationPane::onMinute);
    connect(m_bulk, &BulkBar::dismissed, this, &ConversationPane::clearMarks);
    m_minute.start();
    retranslate();
}

void ConversationPane::buildSearch()
{
    const QIcon icon = m_look.icons.icon(Icon::Search, Token::Muted, layoutDirection());
    if (!m_search->actions().isEmpty())
        return m_search->actions().constFirst()->setIcon(icon);
    m_search->addAction(icon, QLineEdit::LeadingPosition);
    m_search->setObjectName(u"listSearch"_s);
    m_search->setClearButtonEnabled(true);
    m_search->installEventFilter(this);
    connect(m_search, &QLineEdit::textChanged, this, &ConversationPane::searchChanged);
}

void ConversationPane::buildList(const UnsentTexts &unsent)
{
    const ConversationDelegate::Beside beside{unsent, m_occupants, m_open, m_live, m_acts, m_view};
    m_list->setItemDelegate(new ConversationDelegate(m_look, beside, m_list));
    // Before the view hears of it: when the open row leaves the list, the view moves on to a neighbour, and that
    // must not open (and mark as read) a chat nobody asked for.
    connect(m_rows, &QAbstractItemModel::rowsAboutToBeRemoved, this, [this] { m_quiet = true; });
    new RowAnchor(m_list, m_rows);
    m_list->setModel(m_rows);
    setPane(m_list, u"surface"_s); // what can be seen through is painted anew wherever it is scrolled to
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setMouseTracking(true);
    m_list->installEventFilter(this);
    m_list->viewport()->installEventFilter(this);
    m_list->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->verticalScrollBar()->setSingleStep(24);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this](const QModelIndex &index) { choose(index); });
    connect(m_list->selectionModel(), &QItemSelectionModel::selectionChanged, this, &ConversationPane::onSelection);
    connect(m_rows, &QAbstractItemModel::modelReset, this, &ConversationPane::restoreSelection);
    connect(m_rows, &QAbstractItemModel::rowsInserted, this, &ConversationPane::restoreSelection);
    connect(m_rows, &QAbstractItemModel::rowsRemoved, this, &ConversationPane::restoreSelection);

    m_hint->setFocusPolicy(Qt::StrongFocus);
    auto *column = new QVBoxLayout(m_hint);
    column->setContentsMargins(24, 48, 24, 24);
    column->setSpacing(12);
    m_hintText->setWordWrap(true);
    m_hintText->setAlignment(Qt::AlignHCenter);
    column->addWidget(m_hintText);
    column->addWidget(m_retry, 0, Qt::AlignHCenter);
    column->addWidget(m_next, 0, Qt::AlignHCenter);
    column->addWidget(m_searchAll, 0, Qt::AlignHCenter);
    column->addStretch(1);
    connect(m_next, &QPushButton::clicked, this, [this] { Q_EMIT viewWanted(nextView()); });
    connect(m_searchAll, &QPushButton::clicked, this, [this] { Q_EMIT allSearchWanted(m_search->text()); });
    connect(m_retry, &QPushButton::clicked, this, &ConversationPane::retryRequested);
    m_stack->addWidget(m_list);
    m_stack->addWidget(m_hint);
}

void ConversationPane::setModel(QAbstractItemModel *model)
{
    m_rows->setSourceModel(model);
    restoreSelection();
}

void ConversationPane::setState(const ListState &state)
{
    m_state = state;
    state.kind == ListState::Kind::Loading ? m_loading->begin() : m_loading->end();
    retranslate();
}

void ConversationPane::setView(const ViewKey &view, const QString &name)
{
    m_view = view;
    m_viewName = name;
    retranslate();
}

void ConversationPane::setSort(std::optional<ListSort> sort)
{
    m_sort = sort;
    m_sortButton->setCurrent(sort.value_or(ListSort::Newest));
    m_count->setMinimumHeight(m_sortButton->sizeHint().height()); // nothing moves where there is no order
    retranslate();
}

void ConversationPane::refreshRows()
{
    m_list->viewport()->update();
}

void ConversationPane::refreshRow(ConversationId conversation)
{
    if (!conversation.isValid())
        return refreshRows();
    const int end = m_list->viewport()->height();
    for (QModelIndex row = m_list->indexAt({}); row.isValid(); row = row.siblingAtRow(row.row() + 1)) {
        const QRect place = m_list->visualRect(row);
        if (place.top() >= end)
            return;
        if (row.data(IdRole).toLongLong() == conversation.value())
            m_list->viewport()->update(place);
    }
}

void ConversationPane::setOccupants(const Occupants &occupants)
{
    const Occupants before = std::exchange(m_occupants, occupants);
    QList<ConversationId> changed;
    for (const ConversationId each : before.keys() + m_occupants.keys()) {
        if (before.value(each) != m_occupants.value(each) || before.contains(each) != m_occupants.contains(each))
            changed.append(each);
    }
    announce(changed);
}

void ConversationPane::setLive(bool live)
{
    m_live = live;
    m_bulk->setLive(live);
    m_quick->setLive(live);
    refreshRows();
}

void ConversationPane::setHours(const WorkingHours &hours)
{
    const bool isOther = std::exchange(m_hours, hours) != hours;
    m_open = WorkingTime(hours, QTimeZone::systemTimeZone(), m_look.clock.now());
    refreshRows();
    if (isOther)
        Q_EMIT minutePassed(); // what counts by the time counts otherwise now
}

void ConversationPane::onMinute()
{
    const Instant now = m_look.clock.now();
    m_minute.start();
    if (!m_open.covers(now + std::chrono::hours(24)))
        setHours(m_hours);
    refreshRows();
    Q_EMIT minutePassed();
}

QString ConversationPane::sentenceOf(const QModelIndex &row) const
{
    const QVariant listed = row.data(ListedRole);
    const Instant now = m_look.clock.now();
    const QString sentence =
        listed.isValid() ? spoken::listed(listed.value<ListedConversation>(), m_look.format, now, m_open)
                         : spoken::conversation(row.data(RowRole).value<ConversationRow>(), m_look.format, now, m_open);
    const ConversationId id(row.data(IdRole).toLongLong());
    const auto occupant = m_occupants.constFind(id);
    const auto act = m_acts.constFind(id);
    return spoken::joined({act == m_acts.constEnd() ? QString() : ConversationDelegate::wordsOf(*act), sentence,
                           occupant == m_occupants.constEnd() ? QString() : occupant->sentence()});
}

void ConversationPane::focusSearch()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

void ConversationPane::clearSearch()
{
    m_search->clear();
}

bool ConversationPane::hasKeyboard() const
{
    return m_stack->currentWidget()->hasFocus();
}

void ConversationPane::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void ConversationPane::retranslate()
{
    m_search->setPlaceholderText(tr("Search all conversations"));
    m_search->setAccessibleName(tr("Search all conversations"));
    m_list->setAccessibleName(tr("Conversations"));
    m_retry->setText(tr("Try again"));
    m_next->setText(nextView() == InboxView::Snoozed ? tr("See what is snoozed") : tr("See all that is open"));
    m_searchAll->setText(tr("Search all messages"));
    const QString name = m_search->text().isEmpty() ? m_viewName : tr("Search results");
    const QString total = m_state.total ? tr("%n conversation(s)", nullptr, *m_state.total) : QString();
    m_count->setText(total.isEmpty() ? name : QString(name + u" · "_s + total), total);
    m_sortButton->setVisible(m_sort && m_search->text().isEmpty());
    showListOrHint();
}

void ConversationPane::takeKeyboard()
{
    m_stack->currentWidget()->setFocus(Qt::ShortcutFocusReason);
}

} // namespace migochat
