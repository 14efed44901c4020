#include "ui/composer/suggestionpopup.h"

#include "ui/theme/theme.h"
#include "ui/widgets/themed.h"

#include <QLabel>
#include <QVBoxLayout>

namespace migochat {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kMostRows = 6;
constexpr int kWidest = 460;

} // namespace

SuggestionPopup::SuggestionPopup(const Look &look, QWidget *box)
    : QFrame(box), m_look(look), m_box(box), m_list(new SuggestionList(look, this)), m_hint(makeLabel(u"muted"_s, this))
{
    setPane(this, u"floating"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(1, 5, 1, 5);
    column->addWidget(m_list);
    column->addWidget(m_hint);
    m_hint->setWordWrap(true);
    m_hint->setMargin(9);
    connect(m_list, &QListWidget::itemClicked, this, &SuggestionPopup::clicked);
    hide();
}

void SuggestionPopup::show(const QList<Suggestion> &items, const QString &hint, const QPoint &caret)
{
    m_list->setItems(items);
    m_list->setVisible(!items.isEmpty());
    m_hint->setVisible(items.isEmpty());
    m_hint->setText(hint);
    setVisible(!items.isEmpty() || !hint.isEmpty());
    if (isVisible())
        place(caret);
}

void SuggestionPopup::place(const QPoint &caret)
{
    QWidget *window = m_box->window();
    if (parentWidget() != window) {
        setParent(window);
        setVisible(true);
    }
    const int rows = qMin(kMostRows, m_list->count());
    const QRect box(m_box->mapTo(window, QPoint(0, 0)), m_box->size());
    const int width = qMin(m_look.theme.px(kWidest), box.width());
    const int content =
        rows > 0 ? m_look.theme.px(rows * SuggestionList::kRowHeight) : m_hint->heightForWidth(width - 2);
    const int height = content + 12;
    const QPoint at = m_box->mapTo(window, caret);
    const int wanted = layoutDirection() == Qt::RightToLeft ? at.x() - width : at.x();
    const int left = qBound(box.left(), wanted, qMax(box.left(), box.right() - width));
    setGeometry(left, qMax(0, at.y() - height - 4), width, height);
    raise();
}

const Suggestion *SuggestionPopup::current() const
{
    return isVisible() ? m_list->current() : nullptr;
}

} // namespace migochat
