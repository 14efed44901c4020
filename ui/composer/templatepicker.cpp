#include "ui/composer/templatepicker.h"

#include "app/domain/clock.h"
#include "app/domain/searchfold.h"
#include "ui/text/customerwords.h"
#include "ui/text/direction.h"
#include "ui/text/format.h"
#include "ui/widgets/themed.h"

#include <QFormLayout>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QScrollArea>

#include <algorithm>

namespace migochat {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kIndexRole = Qt::UserRole;
constexpr int kHeight = 216;

/// "order_confirmed" is a name for programs.
QString readable(QString name)
{
    return name.replace(u'_', u' ');
}

/// "en_US" in words; the country stays as it is, since it only tells two of the same language apart.
QString languageName(const QString &code)
{
    const QString country = code.section(u'_', 1);
    const QString language = customerwords::language(code.section(u'_', 0, 0));
    return country.isEmpty() ? language : language + u' ' + leftToRight(country);
}

QLabel *wrapped(const QString &role, QWidget *parent)
{
    QLabel *label = makeLabel(role, parent);
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    return label;
}

} // namespace

TemplatePicker::TemplatePicker(const Look &look, QWidget *parent)
    : QWidget(parent), m_look(look), m_search(new QLineEdit(this)), m_list(new QListWidget(this)),
      m_none(wrapped(u"muted"_s, this)), m_hint(wrapped(u"muted"_s, this)), m_side(new QWidget),
      m_area(new QScrollArea(this)), m_form(new QFormLayout), m_header(wrapped(u"strong"_s, m_side)),
      m_body(wrapped(u"draft"_s, m_side)), m_footer(wrapped(u"small"_s, m_side)),
      m_buttons(wrapped(u"small"_s, m_side)), m_cost(wrapped(u"small"_s, m_side))
{
    build();
    connect(m_search, &QLineEdit::textChanged, this, &TemplatePicker::fillList);
    // Not the current row, which becomes the first one by itself when the list gets the keyboard.
    connect(m_list, &QListWidget::itemSelectionChanged, this, [this] {
        const QList<QListWidgetItem *> chosen = m_list->selectedItems();
        choose(chosen.isEmpty() ? -1 : chosen.first()->data(kIndexRole).toInt());
    });
    m_search->installEventFilter(this);
    m_list->installEventFilter(this);
    retranslate();
}

void TemplatePicker::build()
{
    setFixedHeight(kHeight);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(10);
    auto *column = new QVBoxLayout;
    column->setSpacing(6);
    column->addWidget(m_search);
    column->addWidget(m_list, 1);
    column->addWidget(m_none, 1);
    m_none->setAlignment(Qt::AlignCenter);
    row->addLayout(column, 2);
    m_hint->setAlignment(Qt::AlignCenter);
    row->addWidget(m_hint, 3);
    m_area->setWidgetResizable(true);
    m_area->setFrameShape(QFrame::NoFrame);
    m_area->setFocusPolicy(Qt::NoFocus);
    setPane(m_side, u"plain"_s);
    auto *side = new QVBoxLayout(m_side);
    side->setContentsMargins(0, 0, 0, 0);
    side->setSpacing(8);
    side->addLayout(m_form);
    auto *bubble = new QWidget(m_side);
    setPane(bubble, u"card"_s);
    auto *lines = new QVBoxLayout(bubble);
    lines->setContentsMargins(12, 8, 12, 8);
    lines->setSpacing(4);
    for (QLabel *label : {m_header, m_body, m_footer, m_buttons})
        lines->addWidget(label);
    side->addWidget(bubble);
    side->addWidget(m_cost);
    side->addStretch(1);
    m_area->setWidget(m_side);
    row->addWidget(m_area, 3);
}

void TemplatePicker::setOffer(const TemplateOffer &offer)
{
    const QString kept =
        m_chosen >= 0 ? m_offer.list.at(m_chosen).name + u'/' + m_offer.list.at(m_chosen).language : QString();
    const QList<TemplateValue> typed = values();
    const bool same = m_offer.list == offer.list && m_offer.customer == offer.customer;
    if (offer.list.isEmpty())
        m_preferred.reset(); // it was meant for another chat
    m_offer = offer;
    if (same)
        return refreshPreview(); // what is being typed stays
    m_chosen = -1;
    fillList();
    for (int i = 0; i < m_list->count(); ++i) {
        const templates::Template &one = m_offer.list.at(m_list->item(i)->data(kIndexRole).toInt());
        if (one.name + u'/' + one.language == kept)
            m_list->setCurrentRow(i);
    }
    fillIn(typed);
    takePreferred();
}

void TemplatePicker::fillList()
{
    const QStringList words = searchFold(m_search->text()).split(u' ', Qt::SkipEmptyParts);
    const QSignalBlocker quiet(m_list);
    bool isThere = false;
    m_list->clear();
    for (int i = 0; i < m_offer.list.size(); ++i) {
        const templates::Template &one = m_offer.list.at(i);
        if (m_offer.optedOut && one.category == "marketing"_L1)
            continue;
        const auto text = readTemplate(one.components);
        const QString everything = readable(one.name) + u' ' + (text ? text->body : QString());
        const QString folded = searchFold(everything);
        if (!text || !holdsEveryWord(folded, words))
            continue;
        auto *item = new QListWidgetItem(isolated(readable(one.name)) + u" · "_s + languageName(one.language), m_list);
        item->setData(kIndexRole, i);
        item->setToolTip(text->body);
        // No wider than the list: what is too long ends in dots, instead of a bar to move the list sideways.
        item->setSizeHint({0, m_list->sizeHintForRow(m_list->count() - 1)});
        if (i == m_chosen) {
            m_list->setCurrentItem(item);
            isThere = true;
        }
    }
    m_list->setVisible(m_list->count() > 0);
    m_none->setVisible(m_list->count() == 0);
    if (!isThere)
        choose(-1);
    retranslate();
}

void TemplatePicker::letGo()
{
    m_list->clearSelection();
    m_list->setCurrentRow(-1);
}

void TemplatePicker::choose(int index)
{
    if (index == m_chosen && index >= 0)
        return;
    m_chosen = index;
    const auto text =
        index >= 0 ? readTemplate(m_offer.list.at(index).components) : Result<TemplateText>(TemplateText());
    m_text = text.value_or(TemplateText());
    m_places = templatePlaces(m_text);
    fillFields();
    refreshPreview();
}

std::optional<TemplateChoice> TemplatePicker::choice() const
{
    if (m_chosen < 0)
        return std::nullopt;
    const templates::Template &one = m_offer.list.at(m_chosen);
    return TemplateChoice{one.name, one.language, values()};
}

QString TemplatePicker::problem() const
{
    return m_chosen < 0 ? u"no_template"_s : valueProblem(m_text, values());
}

void TemplatePicker::refreshPreview()
{
    const TemplatePreview preview = filledTemplate(m_text, values());
    QStringList buttons;
    for (const Button &button : preview.buttons)
        buttons.append(u"[ "_s + button.title + u" ]"_s);
    const auto fill = [](QLabel *label, const QString &text) {
        label->setText(text);
        label->setVisible(!text.isEmpty());
    };
    fill(m_header, preview.header);
    fill(m_body, preview.body);
    fill(m_footer, m_text.footer);
    fill(m_buttons, buttons.join(u' '));
    m_hint->setVisible(m_chosen < 0 && !m_offer.list.isEmpty());
    m_area->setVisible(m_chosen >= 0);
    m_body->setAccessibleName(tr("What the customer will read: %1").arg(preview.body));
    if (m_chosen >= 0) {
        const QString &category = m_offer.list.at(m_chosen).category;
        const bool free = templateCost(category, m_offer.window, m_look.clock.now()) == TemplateCost::Free;
        const QString kind = category == "marketing"_L1        ? tr("offer")
                             : category == "utility"_L1        ? tr("service")
                             : category == "authentication"_L1 ? tr("sign-in code")
                                                               : category;
        m_cost->setText(free ? tr("Free just now (%1)").arg(kind) : tr("Meta bills this message (%1)").arg(kind));
    }
    Q_EMIT changed();
}

void TemplatePicker::focusSearch()
{
    m_search->setFocus(Qt::OtherFocusReason);
}

void TemplatePicker::focusFirstGap()
{
    for (QLineEdit *field : std::as_const(m_fields)) {
        if (field->text().trimmed().isEmpty())
            return field->setFocus(Qt::OtherFocusReason);
    }
    if (!m_fields.isEmpty())
        m_fields.first()->setFocus(Qt::OtherFocusReason);
}

bool TemplatePicker::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    const bool enter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
    if (key->key() == Qt::Key_Escape) {
        Q_EMIT escaped();
        return true;
    }
    if (watched == m_search && (key->key() == Qt::Key_Down || key->key() == Qt::Key_Up)) {
        const int step = key->key() == Qt::Key_Down ? 1 : -1;
        m_list->setCurrentRow(qBound(0, m_list->currentRow() + step, qMax(0, m_list->count() - 1)));
        return true;
    }
    if (enter && m_chosen < 0 && m_list->count() > 0) {
        m_list->setCurrentRow(qMax(0, m_list->currentRow()));
        return true;
    }
    if (enter) {
        auto *field = qobject_cast<QLineEdit *>(watched);
        const bool isLast = m_fields.isEmpty() || field == m_fields.last();
        if (field && m_fields.contains(field) && !isLast)
            m_fields.at(m_fields.indexOf(field) + 1)->setFocus(Qt::TabFocusReason);
        else if (problem().isEmpty())
            Q_EMIT submitted();
        else
            focusFirstGap();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

void TemplatePicker::retranslate()
{
    m_search->setPlaceholderText(tr("Search templates"));
    m_search->setAccessibleName(tr("Search templates"));
    m_list->setAccessibleName(tr("Approved templates"));
    m_hint->setText(withoutLoneWord(tr("Choose a template to see it as the customer will")));
    m_none->setText(m_offer.list.isEmpty()
                        ? tr("No approved templates yet. Make them in WhatsApp Manager, they appear here by themselves")
                        : tr("No template says that"));
}

void TemplatePicker::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() != QEvent::LanguageChange)
        return;
    retranslate();
    for (int i = 0; i < m_fields.size(); ++i) {
        if (auto *label = qobject_cast<QLabel *>(m_form->labelForField(m_fields.at(i))))
            label->setText(fieldName(m_places.at(i)));
        m_fields.at(i)->setAccessibleName(fieldName(m_places.at(i)));
    }
    refreshPreview();
}

} // namespace migochat
