#include "ui/customer/productpicker.h"

#include "ui/text/direction.h"
#include "ui/theme/theme.h"
#include "ui/widgets/themed.h"

#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

namespace migochat {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr QSize kWidest(460, 460);
constexpr int kMostRows = 6;

} // namespace

ProductPicker::ProductPicker(const Look &look, QWidget *window)
    : Overlay(look, window, kWidest, Placing::Top), m_title(makeLabel(u"section"_s, card())),
      m_words(makeLabel(u"muted"_s, card())), m_line(new QLineEdit(card())), m_empty(makeLabel(u"muted"_s, card())),
      m_list(new SuggestionList(look, card()))
{
    setObjectName(u"productPicker"_s);
    column()->setContentsMargins(16, 14, 16, 14);
    column()->setSpacing(8);
    for (QWidget *widget :
         {static_cast<QWidget *>(m_title), static_cast<QWidget *>(m_words), static_cast<QWidget *>(m_line),
          static_cast<QWidget *>(m_empty), static_cast<QWidget *>(m_list)})
        column()->addWidget(widget);
    m_words->setTextFormat(Qt::PlainText);
    m_words->setWordWrap(true);
    m_empty->setWordWrap(true);
    m_line->installEventFilter(this);
    connect(m_line, &QLineEdit::textChanged, this, [this](const QString &typed) { Q_EMIT asked(typed.trimmed()); });
    connect(m_list, &QListWidget::itemClicked, this, &ProductPicker::take);
    connect(m_list, &QListWidget::currentRowChanged, this, &ProductPicker::tellCurrent);
}

void ProductPicker::ask(const QString &words)
{
    m_title->setText(tr("Which product is meant?"));
    m_words->setText(singleLine(words, 120));
    m_words->setVisible(!words.isEmpty());
    m_line->setPlaceholderText(tr("Name or number"));
    m_line->setAccessibleName(m_title->text());
    m_list->setAccessibleName(tr("Products"));
    m_line->clear();
    setItems({}, {});
    open();
    m_line->setFocus(Qt::PopupFocusReason);
    Q_EMIT asked({});
}

void ProductPicker::setItems(const QString &typed, const QList<Suggestion> &items)
{
    if (typed != m_line->text().trimmed())
        return;
    m_empty->setVisible(items.isEmpty() && !typed.isEmpty());
    m_empty->setText(tr("No product has these words."));
    QList<Suggestion> all = items;
    all.append({{}, tr("No product"), tr("Only the words are kept")});
    m_list->setItems(all);
    m_list->setFixedHeight(look().theme.px(qMin<int>(kMostRows, int(all.size())) * SuggestionList::kRowHeight) + 2);
    fitContent();
}

/// The list has no keyboard of its own: a screen reader hears of it through the line.
void ProductPicker::tellCurrent()
{
    const Suggestion *current = m_list->current();
    m_line->setAccessibleDescription(current ? current->title : QString());
}

void ProductPicker::take()
{
    const Suggestion *current = m_list->current();
    if (!current)
        return;
    const QString sku = current->key;
    dismiss();
    Q_EMIT chosen(sku);
}

bool ProductPicker::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_line || event->type() != QEvent::KeyPress)
        return Overlay::eventFilter(watched, event);
    switch (static_cast<QKeyEvent *>(event)->key()) {
    case Qt::Key_Down:
        m_list->step(1);
        return true;
    case Qt::Key_Up:
        m_list->step(-1);
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        take();
        return true;
    default:
        return Overlay::eventFilter(watched, event);
    }
}

} // namespace migochat
