#pragma once

#include <QString>
#include <QStringList>

#include <span>

namespace migochat::sim {

/// One line of the demo shop's catalogue. Texts live as long as the program.
struct Product {
    int id;
    QStringView sku;
    QStringView arabic;
    QStringView english;
    QStringView aliases; ///< separated by '|', as people type them
    QStringView colours; ///< separated by '|'
    QStringView sizes;   ///< separated by '|'
    int price;           ///< EGP for one, from ten, from fifty
    int priceTen;
    int priceFifty;
    int stock;
};

/// The 25 products of Best Work Wear.
[[nodiscard]] std::span<const Product> catalogue();

/// Letters as search compares them: أ إ آ → ا, ى → ي, ة → ه, digits 0-9, lower case, no doubled letters.
[[nodiscard]] QString folded(const QString &text);

/// The product that a customer's words mean, by its name or an alias; the longest match wins. Null when none.
[[nodiscard]] const Product *productIn(const QString &text);

/// Price of one piece when `quantity` are bought.
[[nodiscard]] int priceFor(const Product &product, int quantity);

} // namespace migochat::sim
