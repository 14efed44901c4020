#include "ui/customer/questionsheet.h"

#include "ui/customer/questiondelegate.h"
#include "ui/text/direction.h"
#include "ui/text/format.h"
#include "ui/text/questionwords.h"
#include "ui/theme/theme.h"
#include "ui/widgets/actionbutton.h"
#include "ui/widgets/iconbutton.h"
#include "ui/widgets/themed.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QListWidget>
#include <QScrollBar>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>

namespace migochat {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr QSize kWidest(860, 600);
constexpr int kAskedWidth = 250;
constexpr int kNearEnd = 200; ///< pixels
constexpr int kProductRole = Qt::UserRole + 10;

void dress(QListWidget &list, QAbstractItemDelegate *delegate)
{
    list.setItemDelegate(delegate);
    list.setUniformItemSizes(true);
    list.setMouseTracking(true);
    list.setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    list.setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
}

} // namespace

QuestionSheet::QuestionSheet(const Look &look, QWidget *window)
    : Overlay(look, window, kWidest, Placing::Middle), m_title(makeLabel(u"title"_s, card())),
      m_copy(new ActionButton(look, ActionButton::Kind::Plain, card())),
      m_close(new IconButton(look, Icon::Close, card())), m_asked(new QListWidget(card())),
      m_list(new QListWidget(card())), m_empty(makeLabel(u"hint"_s, card())), m_hint(makeLabel(u"muted"_s, card()))
{
    setObjectName(u"questionSheet"_s);
    build();
    connect(m_copy, &QPushButton::clicked, this, &QuestionSheet::copyAsked);
    connect(m_close, &QToolButton::clicked, this, &QuestionSheet::dismiss);
    connect(m_asked, &QListWidget::currentRowChanged, this, &QuestionSheet::wantedChanged);
    connect(m_list, &QListWidget::itemClicked, this, &QuestionSheet::choose);
    connect(m_list->verticalScrollBar(), &QScrollBar::valueChanged, this, [this](int value) {
        if (m_more && value > m_list->verticalScrollBar()->maximum() - kNearEnd)
            Q_EMIT moreAsked();
    });
    connect(this, &Overlay::opened, this, [this] { m_list->setFocus(Qt::PopupFocusReason); });
    retranslate();
}

void QuestionSheet::build()
{
    column()->setContentsMargins(18, 14, 18, 14);
    column()->setSpacing(10);
    auto *head = new QHBoxLayout;
    head->addWidget(m_title, 1);
    head->addWidget(m_copy);
    head->addWidget(m_close);
    column()->addLayout(head);
    auto *body = new QHBoxLayout;
    body->setSpacing(12);
    m_asked->setObjectName(u"askedProducts"_s);
    m_asked->setFixedWidth(look().theme.px(kAskedWidth));
    dress(*m_asked, new AskedDelegate(look(), m_asked));
    body->addWidget(m_asked);
    m_rule = new QWidget(card());
    setPane(m_rule, u"rule"_s);
    m_rule->setFixedWidth(1);
    body->addWidget(m_rule);
    m_list->setObjectName(u"questions"_s);
    dress(*m_list, new QuestionDelegate(look(), m_list));
    m_list->installEventFilter(this);
    m_asked->installEventFilter(this);
    m_empty->setWordWrap(true);
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setContentsMargins(24, 0, 24, 48);
    body->addWidget(m_list, 1);
    body->addWidget(m_empty, 1);
    column()->addLayout(body, 1);
    column()->addWidget(m_hint);
}

std::optional<NamedProduct> QuestionSheet::wanted() const
{
    const QListWidgetItem *item = m_asked->currentItem();
    const QVariant product = item ? item->data(kProductRole) : QVariant();
    if (!product.isValid())
        return std::nullopt;
    return NamedProduct{product.toString(), {}, {}};
}

void QuestionSheet::setQuestions(const QList<productquestions::Asked> &tally, const QList<ProductQuestion> &questions,
                                 bool more)
{
    m_problem.clear();
    m_known = true;
    m_more = more;
    const std::optional<NamedProduct> before = wanted();
    const QListWidgetItem *current = m_list->currentItem();
    const QuestionId kept =
        current ? current->data(QuestionDelegate::kQuestionRole).value<ProductQuestion>().id : QuestionId();
    setTally(tally);
    m_list->clear();
    m_questions.clear();
    add(questions);
    const auto again = std::ranges::find(std::as_const(m_questions), kept, &ProductQuestion::id);
    m_list->setCurrentRow(again == m_questions.cend() ? 0 : int(std::distance(m_questions.cbegin(), again)));
    refresh();
    if (before && !wanted())
        Q_EMIT wantedChanged(); // the last of those is gone
}

void QuestionSheet::append(const QList<ProductQuestion> &questions, bool more)
{
    m_more = more;
    add(questions);
}

void QuestionSheet::add(const QList<ProductQuestion> &questions)
{
    m_questions += questions;
    for (const ProductQuestion &question : questions) {
        auto *item = new QListWidgetItem(questionwords::sentence(question, look().format), m_list);
        item->setData(QuestionDelegate::kQuestionRole, QVariant::fromValue(question));
        item->setToolTip(isolated(singleLine(questionwords::words(question), 300)));
    }
}

/// What is wanted stays so while it is there.
void QuestionSheet::setTally(const QList<productquestions::Asked> &tally)
{
    const QSignalBlocker quiet(m_asked);
    const std::optional<NamedProduct> before = wanted();
    m_tally = tally;
    m_asked->clear();
    int all = 0;
    for (const productquestions::Asked &asked : tally)
        all += asked.times;
    addAsked(tr("Everything"), all, {});
    m_asked->item(0)->setData(kProductRole, QVariant());
    m_asked->setCurrentRow(0);
    for (const productquestions::Asked &asked : tally) {
        addAsked(asked.product.isEmpty() ? tr("No product") : questionwords::product(asked.product, look().format),
                 asked.times, asked.product);
        if (before && before->sku == asked.product.sku)
            m_asked->setCurrentRow(m_asked->count() - 1);
    }
}

void QuestionSheet::addAsked(const QString &name, int times, const NamedProduct &product)
{
    const QString sentence = isolated(name) + u": "_s + tr("asked %n time(s)", nullptr, times);
    auto *item = new QListWidgetItem(sentence, m_asked);
    item->setData(AskedDelegate::kNameRole, singleLine(name));
    item->setData(AskedDelegate::kTimesRole, times);
    item->setData(kProductRole, product.sku);
    item->setToolTip(sentence);
}

void QuestionSheet::setProblem(const QString &sentence)
{
    m_problem = sentence;
    refresh();
}

std::optional<ThreadCursor> QuestionSheet::last() const
{
    return m_questions.isEmpty() ? std::nullopt : std::optional(m_questions.constLast().place());
}

void QuestionSheet::choose()
{
    const int row = m_list->currentRow();
    if (row < 0 || row >= m_questions.size())
        return;
    const ProductQuestion question = m_questions.at(row);
    dismiss();
    Q_EMIT chosen(question);
}

bool QuestionSheet::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress || (watched != m_list && watched != m_asked))
        return Overlay::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    if (key->matches(QKeySequence::Copy)) {
        Q_EMIT copyAsked();
        return true;
    }
    if (key->key() != Qt::Key_Return && key->key() != Qt::Key_Enter)
        return Overlay::eventFilter(watched, event);
    if (watched == m_list)
        choose();
    else
        m_list->setFocus(Qt::OtherFocusReason);
    return true;
}

void QuestionSheet::changeEvent(QEvent *event)
{
    Overlay::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void QuestionSheet::retranslate()
{
    m_title->setText(tr("Product questions"));
    card()->setAccessibleName(m_title->text());
    setAccessibleName(m_title->text());
    m_copy->setText(tr("Copy the list"));
    m_close->setName(tr("Close"));
    m_asked->setAccessibleName(tr("How often each product was asked about"));
    m_list->setAccessibleName(m_title->text());
    m_hint->setText(tr("Enter opens the chat where it was asked. Copied, it fits into a spreadsheet."));
    if (m_known)
        setQuestions(QList<productquestions::Asked>(m_tally), QList<ProductQuestion>(m_questions), m_more);
    refresh();
}

void QuestionSheet::refresh()
{
    const bool nothing = m_questions.isEmpty();
    m_list->setVisible(!nothing && m_problem.isEmpty());
    m_empty->setVisible(!m_list->isVisibleTo(card()));
    m_asked->setVisible(!m_tally.isEmpty() && m_problem.isEmpty());
    m_rule->setVisible(m_asked->isVisibleTo(card()));
    m_copy->setEnabled(m_list->isVisibleTo(card()));
    m_hint->setVisible(m_copy->isEnabled());
    if (hasFocus() && m_list->isVisible())
        m_list->setFocus(Qt::PopupFocusReason); // it was opened before anything was there
    if (!m_problem.isEmpty())
        m_empty->setText(m_problem);
    else
        m_empty->setText(m_known ? tr("Nothing has been kept yet. Choose “Add to product questions” in the menu of a "
                                      "customer's message, "
                                      "and it stands here.")
                                 : QString());
}

} // namespace migochat
