#pragma once

#include "app/domain/templatetext.h"
#include "app/store/templates.h"
#include "ui/composer/written.h"
#include "ui/widgets/look.h"

#include <QWidget>

class QFormLayout;
class QLabel;
class QLineEdit;
class QListWidget;
class QScrollArea;

namespace migochat {

/// What can be chosen from, and for whom.
struct TemplateOffer {
    QList<templates::Template> list;
    QString customer;      ///< name for the first variable
    WindowFacts window;    ///< decides what is billed
    bool optedOut = false; ///< wants no marketing
};

/// Approved templates: a list to search, a field for each value, and the message as the customer will read it, with what
/// it costs. Nothing is chosen by itself, since most of them are billed. Keyboard: type to search, Up and Down choose, Enter
/// in the search takes the first, Tab goes to the values.
class TemplatePicker final : public QWidget
{
    Q_OBJECT

public:
    explicit TemplatePicker(const Look &look, QWidget *parent = nullptr);

    void setOffer(const TemplateOffer &offer);
    [[nodiscard]] std::optional<TemplateChoice> choice() const;
    /// The machine word why the choice cannot be sent (refusals.h); empty when it can.
    [[nodiscard]] QString problem() const;
    /// Nothing is chosen any more.
    void letGo();
    /// Chooses this one with its values as soon as it is among those offered; the keyboard goes to the first gap.
    void prefer(const TemplateChoice &choice);
    void focusSearch();
    /// The first empty value, else the first one.
    void focusFirstGap();

Q_SIGNALS:
    void changed();
    void submitted(); ///< Enter in the last field
    void escaped();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void build();
    void fillList();
    void choose(int index);
    void fillFields();
    void fillIn(const QList<TemplateValue> &values);
    void takePreferred();
    void refreshPreview();
    void retranslate();
    [[nodiscard]] QList<TemplateValue> values() const;
    [[nodiscard]] QString fieldName(const TemplatePlace &place) const;
    [[nodiscard]] QString suggestion(const TemplatePlace &place) const;

    const Look m_look;
    TemplateOffer m_offer;
    std::optional<TemplateChoice> m_preferred;
    int m_chosen = -1; ///< in the offer
    TemplateText m_text;
    QList<TemplatePlace> m_places;
    QList<QLineEdit *> m_fields;
    QLineEdit *m_search;
    QListWidget *m_list;
    QLabel *m_none;
    QLabel *m_hint; ///< in the place of what would be seen of a choice
    QWidget *m_side;
    QScrollArea *m_area;
    QFormLayout *m_form;
    QLabel *m_header;
    QLabel *m_body;
    QLabel *m_footer;
    QLabel *m_buttons;
    QLabel *m_cost;
};

} // namespace migochat
