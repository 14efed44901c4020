#include "ui/leads/leadspage.h"

#include "ui/leads/leadlist.h"
#include "ui/leads/stagebar.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/widgets/actionbutton.h"
#include "ui/widgets/mirrored.h"
#include "ui/widgets/themed.h"

#include <QAction>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace migochat {

using namespace Qt::Literals::StringLiterals;

LeadsPage::LeadsPage(const Look &look, QWidget *parent)
    : QWidget(parent), m_look(look), m_title(makeLabel(u"title"_s, this)), m_search(new QLineEdit(this)),
      m_stages(new StageBar(look, this)), m_stack(new QStackedWidget(this)), m_list(new LeadList(look, this)),
      m_hint(makeLabel(u"hint"_s, this)), m_new(new ActionButton(look, ActionButton::Kind::Primary, this))
{
    setPane(this, u"bg"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 12, 0, 0);
    column->setSpacing(12);
    auto *top = new Mirrored<QHBoxLayout>;
    top->setContentsMargins(20, 0, 28, 0); // as the cards, which leave room for the scroll bar
    top->setSpacing(16);
    top->addWidget(m_title);
    m_search->setMaximumWidth(320);
    m_search->setClearButtonEnabled(true);
    QAction *glass =
        m_search->addAction(look.icons.icon(Icon::Search, Token::Muted, Qt::LeftToRight), QLineEdit::LeadingPosition);
    top->addWidget(m_search, 1);
    top->addStretch(1);
    m_new->setObjectName(u"newLead"_s);
    top->addWidget(m_new);
    column->addLayout(top);
    auto *bar = new QVBoxLayout;
    bar->setContentsMargins(20, 0, 20, 0);
    bar->addWidget(m_stages);
    column->addLayout(bar);
    m_hint->setAlignment(Qt::AlignHCenter | Qt::AlignTop);
    m_hint->setContentsMargins(24, 64, 24, 24);
    m_stack->addWidget(m_list);
    m_stack->addWidget(m_hint);
    column->addWidget(m_stack, 1);

    connect(m_search, &QLineEdit::textChanged, this,
            [this](const QString &text) { setFilter({.stage = m_filter.stage, .text = text}); });
    connect(m_stages, &StageBar::stageChosen, this,
            [this](std::optional<LeadStage> stage) { setFilter({.stage = stage, .text = m_filter.text}); });
    connect(m_new, &QPushButton::clicked, this, &LeadsPage::newLeadAsked);
    connect(m_list, &LeadList::rowsChanged, this, &LeadsPage::showListOrHint);
    connect(m_list, &LeadList::openRequested, this, &LeadsPage::openRequested);
    connect(m_list, &LeadList::stageChosen, this, &LeadsPage::stageChangeRequested);
    connect(m_list, &LeadList::labelChosen, this, &LeadsPage::labelChangeRequested);
    connect(&look.theme, &Theme::changed, glass,
            [this, glass] { glass->setIcon(m_look.icons.icon(Icon::Search, Token::Muted, Qt::LeftToRight)); });
    setFocusProxy(m_list);
    retranslate();
}

void LeadsPage::setModel(QAbstractItemModel *model)
{
    m_list->setRows(model);
}

void LeadsPage::setTotals(const QList<StageTotal> &totals)
{
    m_stages->setTotals(totals);
}

void LeadsPage::focusSearch()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

void LeadsPage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void LeadsPage::retranslate()
{
    m_title->setText(tr("Leads"));
    m_new->setText(tr("New lead"));
    m_search->setPlaceholderText(tr("Search leads"));
    m_search->setAccessibleName(tr("Search leads"));
    showListOrHint();
}

void LeadsPage::showListOrHint()
{
    const bool empty = m_list->model()->rowCount() == 0;
    const bool narrowed = m_filter.stage || !m_filter.text.isEmpty();
    m_hint->setText(narrowed ? tr("No lead fits this search.")
                             : tr("No leads yet. Every customer who writes appears here."));
    m_stack->setCurrentWidget(empty ? static_cast<QWidget *>(m_hint) : m_list);
}

void LeadsPage::setFilter(LeadFilter filter)
{
    m_filter = std::move(filter);
    Q_EMIT filterChanged(m_filter);
}

} // namespace migochat
