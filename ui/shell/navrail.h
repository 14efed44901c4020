#pragma once

#include "ui/theme/icons.h"
#include "ui/widgets/look.h"

#include <QButtonGroup>
#include <QWidget>

class QVBoxLayout;

namespace migochat {

class NavButton;

/// The column of pages at the leading edge. Ids are the caller's.
class NavRail final : public QWidget
{
    Q_OBJECT

public:
    enum class Place { Top, Bottom };

    explicit NavRail(const Look &look, QWidget *parent = nullptr);

    void addPage(int id, Icon icon, Place place);
    void setPageName(int id, const QString &name);
    void setBadge(int id, int count); ///< 0 hides it
    /// A dot in this colour, with its meaning for tooltip and screen reader; Token::Surface hides it.
    void setMark(int id, Token token, const QString &meaning);
    void setCurrent(int id);

Q_SIGNALS:
    void pageChosen(int id);

private:
    [[nodiscard]] NavButton *button(int id) const;

    const Look m_look;
    QButtonGroup m_group;
    QVBoxLayout *m_column;
    int m_topCount = 0;
};

} // namespace migochat
