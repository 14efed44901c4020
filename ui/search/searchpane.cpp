#include "ui/search/searchpane.h"

#include "ui/actions/shortcutfilter.h"
#include "ui/search/searchdelegate.h"
#include "ui/theme/theme.h"
#include "ui/widgets/iconbutton.h"
#include "ui/widgets/mirrored.h"
#include "ui/widgets/themed.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMouseEvent>
#include <QScrollBar>
#include <QVBoxLayout>

namespace migochat {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr std::chrono::milliseconds kWorthSaying{200};
constexpr int kNearEnd = 200; ///< pixels

} // namespace

SearchPane::SearchPane(const Look &look, QWidget *parent)
    : QWidget(parent), m_look(look),
      m_hits(new SearchHits(
          [this](const SearchHits::Row &row) { return SearchDelegate::sentence(row, m_hits->terms(), m_look); }, this)),
      m_title(makeLabel(u"section"_s, this)), m_close(new IconButton(look, Icon::Close, this)),
      m_field(new QLineEdit(this)), m_chips(new SearchChips(look, this)), m_count(makeLabel(u"small"_s, this)),
      m_progress(makeLabel(u"small"_s, this)), m_list(new QListView(this)), m_empty(makeLabel(u"hint"_s, this))
{
    setPane(this, u"surface"_s);
    setObjectName(u"searchPane"_s);
    build();
    m_slow.setSingleShot(true);
    m_slow.setInterval(kWorthSaying);
    connect(&m_slow, &QTimer::timeout, this, &SearchPane::refresh);
    connect(m_close, &QToolButton::clicked, this, &SearchPane::leave);
    connect(m_field, &QLineEdit::textChanged, this, &SearchPane::ask);
    connect(m_chips, &SearchChips::changed, this, [this] {
        ask();
        m_field->setFocus();
    });
    connect(m_list, &QListView::clicked, this, [this](const QModelIndex &index) {
        if (m_wasCurrent) // else the press has shown it
            showAt(index);
    });
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &SearchPane::showAt);
    connect(m_list, &QListView::activated, this, &SearchPane::answerWanted);
    connect(m_list->verticalScrollBar(), &QScrollBar::valueChanged, this, [this](int value) {
        if (m_more && value > m_list->verticalScrollBar()->maximum() - kNearEnd)
            Q_EMIT moreWanted();
    });
    connect(&look.theme, &Theme::changed, m_list, &QListView::doItemsLayout);
    retranslate();
}

void SearchPane::build()
{
    auto *outer = new QHBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->setSpacing(0);
    auto *column = new QVBoxLayout;
    outer->addLayout(column, 1);
    auto *rule = new QWidget(this);
    setPane(rule, u"rule"_s);
    rule->setFixedWidth(1);
    outer->addWidget(rule);
    column->setContentsMargins(0, 12, 0, 0);
    column->setSpacing(8);
    auto *head = new Mirrored<QHBoxLayout>;
    head->setContentsMargins(14, 0, 8, 0);
    head->addWidget(m_title, 1);
    head->addWidget(m_close);
    column->addLayout(head);
    auto *tools = new QVBoxLayout;
    tools->setContentsMargins(12, 0, 12, 0);
    tools->setSpacing(8);
    tools->addWidget(m_field);
    tools->addWidget(m_chips);
    m_count->setContentsMargins(2, 0, 2, 0);
    tools->addWidget(m_count);
    m_progress->setContentsMargins(2, 0, 2, 0);
    m_progress->setWordWrap(true);
    tools->addWidget(m_progress);
    column->addLayout(tools);
    column->addWidget(m_list, 1);
    auto *words = new QVBoxLayout; // a label with links would write into margins of its own
    words->setContentsMargins(24, 32, 24, 24);
    words->addWidget(m_empty);
    column->addLayout(words, 1);
    buildList();
}

void SearchPane::buildList()
{
    m_empty->setObjectName(u"emptySearch"_s);
    m_empty->setWordWrap(true);
    m_empty->setAlignment(Qt::AlignHCenter | Qt::AlignTop);
    m_empty->setTextInteractionFlags(Qt::LinksAccessibleByMouse | Qt::LinksAccessibleByKeyboard);
    connect(m_empty, &QLabel::linkActivated, this, &SearchPane::onLink);
    m_field->setClearButtonEnabled(true);
    setFocusProxy(m_field);
    m_field->installEventFilter(this);
    m_list->setModel(m_hits);
    m_list->setItemDelegate(new SearchDelegate(m_look, *m_hits, m_list));
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setMouseTracking(true);
    setKeyListening(m_list, KeyListening::Own); // letters are not for the open chat here
    m_list->installEventFilter(this);
    m_list->viewport()->installEventFilter(this);
}

void SearchPane::begin()
{
    m_field->setFocus(Qt::ShortcutFocusReason);
    m_field->selectAll();
}

void SearchPane::setOwners(const QList<SearchChips::Owner> &owners)
{
    m_chips->setOwners(owners);
}

void SearchPane::setRecent(const QStringList &searches)
{
    if (m_recent == searches)
        return;
    m_recent = searches;
    if (m_state == State::Idle)
        refresh();
}

void SearchPane::onLink(const QString &link)
{
    if (link == "retry"_L1)
        return ask();
    if (link == "forget"_L1)
        return recentForgotten();
    m_field->setFocus(Qt::OtherFocusReason);
    m_field->setText(m_recent.value(link.toInt()));
}

void SearchPane::search(const QString &text)
{
    m_field->setText(text);
}

QString SearchPane::typed() const
{
    return m_field->text();
}

void SearchPane::ask()
{
    const bool nothing = typed().trimmed().isEmpty() && filter() == search::Filter{};
    m_state = nothing ? State::Idle : State::Searching;
    m_slow.start();
    Q_EMIT asked();
}

void SearchPane::setAnswer(const search::Answer &answer, bool more)
{
    m_state = typed().trimmed().isEmpty() && answer.hits.isEmpty() && filter() == search::Filter{} ? State::Idle
                                                                                                   : State::Done;
    m_more = more;
    m_percent = answer.percent;
    m_list->scrollToTop();
    m_hits->setAnswer(answer);
    refresh();
}

void SearchPane::appendHits(const QList<search::Hit> &hits, bool more)
{
    m_more = more;
    m_hits->append(hits);
    refresh();
}

void SearchPane::setProblem(const QString &sentence)
{
    m_state = State::Failed;
    m_problem = sentence;
    m_hits->setAnswer({});
    refresh();
}

bool SearchPane::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::MouseButtonPress && watched == m_list->viewport())
        m_wasCurrent = m_list->indexAt(static_cast<QMouseEvent *>(event)->pos()) == m_list->currentIndex();
    if (event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    if (key->modifiers() & ~(Qt::KeypadModifier))
        return QWidget::eventFilter(watched, event);
    switch (key->key()) {
    case Qt::Key_Down:
        walk(1);
        return true;
    case Qt::Key_Up:
        walk(-1);
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (!m_list->currentIndex().isValid())
            walk(1);
        Q_EMIT answerWanted();
        return true;
    case Qt::Key_Escape:
        leave();
        return true;
    default:
        return QWidget::eventFilter(watched, event);
    }
}

void SearchPane::walk(int step)
{
    const QModelIndex current = m_list->currentIndex();
    const int from = current.isValid() ? current.row() + step : 0;
    const int row = m_hits->nextHit(from, step);
    if (row < 0)
        return;
    m_list->setCurrentIndex(m_hits->index(row, 0));
    if (m_more && row > m_hits->rowCount() - 5)
        Q_EMIT moreWanted();
}

void SearchPane::showAt(const QModelIndex &index)
{
    if (!index.isValid() || m_hits->rowAt(index.row()).kind != SearchHits::Row::Kind::Hit)
        return;
    m_field->setAccessibleDescription(index.data(Qt::AccessibleTextRole).toString());
    Q_EMIT hitShown(m_hits->rowAt(index.row()).hit);
}

void SearchPane::leave()
{
    hide();
    Q_EMIT closed();
}

void SearchPane::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace migochat
